// What is asked of a page, in the page: evaluated there as text, so that no test needs the types of a browser. Every function
// gives plain data, and names elements so that a person finds them.

(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();

  const nameOf = (element) => {
    const id = element.closest('[id]')?.id;
    const text = words(element).slice(0, 40);
    const classes = [...element.classList].map((c) => `.${c}`).join('');
    return `${element.localName}${classes}${id === undefined ? '' : ` in #${id}`} "${text}"`;
  };

  const isShown = (element) => element.checkVisibility();

  const citationOf = (row) => words(row.querySelector('.cite'));

  const familyOf = (family) => words(family.querySelector('summary b')).split(' ')[0];

  const parsed = (html) => new DOMParser().parseFromString(html, 'text/html');

  // ── One of each kind ─────────────────────────────────────────────────────────────────────────────────────────────

  const repeated = 'table, tbody, tr, li, a, g, details, button';

  const telling = new Set(['class', 'role', 'type', 'hidden', 'tabindex']);

  /** What style rules and assistive technology tell an element by, beside its words: with the same of all that it stands in. */
  function kindOf(element) {
    let kind = element.localName;
    for (const name of element.getAttributeNames())
      kind += telling.has(name) ? ` ${name}=${element.getAttribute(name)}` : ` ${name}`;
    return element.firstChild === null ? `${kind} empty` : kind;
  }

  /** The letters of the longest word that stands in an element itself: what needs the most room. */
  function longestWord(element) {
    let longest = 0;
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE)
        for (const word of node.data.split(/\s+/)) longest = Math.max(longest, word.length);
    return longest;
  }

  /**
   * Takes away what has nothing in it of a kind that was not there before, nor a longer word than others of its kind, and
   * stands after another of its name or was seen in another page, as `known` kinds were. A first link stays: it is what its
   * place is named by. Gives whether anything new was in it.
   */
  function thinBelow(parent, place, seen, known) {
    const left = new Set();
    let news = false;
    for (const child of [...parent.children]) {
      const kind = `${place} ${kindOf(child)}`;
      const before = seen.get(kind);
      const kept = before ?? { number: seen.size, longest: 0 };
      const longest = longestWord(child);
      const isNew = before === undefined || longest > kept.longest;
      if (isNew) seen.set(kind, { ...kept, longest: Math.max(longest, kept.longest) });
      const below = child.firstElementChild !== null && thinBelow(child, kept.number, seen, known);
      const again = left.has(child.localName) || (kept.number < known && child.localName !== 'a');
      if (!isNew && !below && again && child.matches(repeated)) child.remove();
      else news ||= isNew || below;
      left.add(child.localName);
    }
    return news;
  }

  // ── Where texts stand ────────────────────────────────────────────────────────────────────────────────────────────

  const unread = '.vh, .skip, script, style, title, desc, symbol';

  /** The texts that are seen. */
  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() !== '' && parentElement.closest(unread) === null && isShown(parentElement))
        found.push(walker.currentNode);
    }
    return found;
  }

  /** The lines of a text, or of a part of it, that take room. */
  function linesOf(node, start = 0, end = node.data.length) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter((line) => line.width > 0.5);
  }

  /** Where what is in an element may stand, from left to right: without its border and padding. */
  function roomIn(element) {
    const { left, right } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const zoom = element.currentCSSZoom ?? 1;
    const pixels = (...names) => names.reduce((sum, name) => sum + Number.parseFloat(style[name]) * zoom, 0);
    return {
      left: left + pixels('paddingLeft', 'borderLeftWidth'),
      right: right - pixels('paddingRight', 'borderRightWidth'),
    };
  }

  function blockOf(element) {
    let block = element;
    while (block !== document.body && /^(?:inline|contents)/.test(getComputedStyle(block).display))
      block = block.parentElement;
    return block;
  }

  const said = (node) => `${nameOf(node.parentElement)} "${node.data.trim().slice(0, 40)}"`;

  // ── Focus ────────────────────────────────────────────────────────────────────────────────────────────────────────

  const controls = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

  const unseen = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    if ((outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0) && boxShadow === 'none')
      return 'no focus ring';
    const [box] = element.getClientRects();
    if (box === undefined || box.width === 0 || box.height === 0) return 'no box';
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'outside of the window';
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element)) ? '' : 'covered';
  };

  globalThis.look = {
    /**
     * Leaves one of each kind of what repeats, and none of the kinds that were seen before: what is wrong with one row is
     * wrong with all of its kind. Gives the kinds seen now.
     */
    thin: (before) => {
      const { body } = document;
      const seen = new Map(before.map(([kind, longest], number) => [kind, { number, longest }]));
      // Taken out, so that nothing is laid out meanwhile.
      body.remove();
      thinBelow(body, -1, seen, before.length);
      document.documentElement.append(body);
      return [...seen].map(([kind, { longest }]) => [kind, longest]);
    },
    /** Shows a page that was opened without being laid out. */
    layOut: () => {
      document.adoptedStyleSheets = [];
    },
    /** Opens everything that opens, and waits until whoever listens to that has heard it. */
    openAll: () => {
      for (const details of all('details')) details.open = true;
      return new Promise((resolve) => setTimeout(resolve));
    },
    /** Unfolds every family, or folds it. */
    unfold: (open) => {
      for (const family of all('details.fam')) family.open = open;
    },
    /** Citations of the rows that are shown. */
    rows: () => all('.rows > tbody').filter(isShown).map(citationOf),
    /** Citations of the rows whose derivation is open, shown or not. */
    openRows: () =>
      all('.rows > tbody')
        .filter((row) => row.querySelector('details').open)
        .map(citationOf),
    /** Citations of the families that are shown, and of those that are not folded. */
    families: () => all('details.fam').filter(isShown).map(familyOf),
    familiesIn: (selector) => all(`${selector} details.fam`).filter(isShown).map(familyOf),
    openFamilies: () => all('details.fam[open]').filter(isShown).map(familyOf),
    /** Ids of the findings that are shown. */
    findings: () =>
      all('tr.f')
        .filter(isShown)
        .map((finding) => finding.id),
    /** How many of these are shown. */
    shownOf: (selector) => all(selector).filter(isShown).length,
    /** What is not shown until a script shows it. */
    hidden: () => all('[hidden]').map((e) => `${e.localName}#${e.id}`),
    /** Of the tiles of the wall: those that Tab stops at, and the one that has the focus; -1 where none has. */
    wall: () => {
      const tiles = all('a.t');
      return {
        stops: tiles.flatMap((tile, i) => (tile.tabIndex >= 0 ? [i] : [])),
        focused: tiles.indexOf(document.activeElement),
      };
    },
    /** Where an element begins in the window, and what is seen there: the element itself, or what covers it. */
    seenAt: (id) => {
      const element = document.getElementById(id);
      const { top, left } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + 4, top + 4);
      return { top, seen: there !== null && element.contains(there) };
    },
    /** Where the heads of a table of rows end that stay in sight: the rows begin below. */
    headsEnd: () => {
      const nav = document.querySelector('nav').offsetHeight;
      return nav + Math.max(...all('.rows > thead').map((head) => head.offsetHeight));
    },
    /** Which of these texts are nowhere on the page, closed derivations included. */
    missing: (texts) => {
      const said = words(document.body);
      return texts.filter((text) => !said.includes(text.replace(/\s+/g, ' ').trim()));
    },
    repeatedIds: () => {
      const ids = all('[id]').map((e) => e.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    },
    /** Links in the page that lead nowhere, and links and references that lead out of it; a picture may be written in it. */
    lostLinks: () =>
      all('[href], [src]')
        .filter((e) => !(e.localName === 'img' && e.getAttribute('src').startsWith('data:image/')))
        .map((e) => e.getAttribute('href') ?? e.getAttribute('src'))
        .filter((to) => !to.startsWith('#') || document.getElementById(decodeURIComponent(to.slice(1))) === null),
    /**
     * What is in a page beside what its template has: kinds of elements (tags with the names of their attributes) that are
     * written in it and not in another of the same template, and how many elements scripts added to what is written.
     */
    beside: (html, other) => {
      const kinds = (elements) => elements.map((e) => [e.localName, ...e.getAttributeNames()].join(' '));
      const written = all('*', parsed(html));
      const known = new Set(kinds(all('*', parsed(other))));
      return {
        written: [...new Set(kinds(written))].filter((kind) => !known.has(kind)),
        added: all('*').length - written.length,
      };
    },
    /** Is the page wider than the window, and by what? */
    overflow: () => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const beyond = all('body *').filter((e) => {
        const box = e.getBoundingClientRect();
        return box.width > 0 && box.right > width + 1 && e.closest('.skip') === null;
      });
      return beyond.length === 0 ? ['the page'] : beyond.slice(0, 8).map(nameOf);
    },
    /** Texts that leave the room that their block and their cell give them: they lie over what is beside them. */
    spilled: () =>
      texts()
        .filter((node) => {
          const parent = node.parentElement;
          if (parent.closest('svg') !== null) return false;
          const rooms = [blockOf(parent), parent.closest('td, th')].filter((e) => e !== null).map(roomIn);
          return linesOf(node).some((line) => rooms.some((r) => line.right > r.right + 1 || line.left < r.left - 1));
        })
        .map(said),
    /** Texts that lie over one another, in a drawing too. */
    overlaid: () => {
      // Without what a font leaves free above and below its letters, which lines that are close have in common.
      const lines = texts().flatMap((node) =>
        linesOf(node).map(({ left, right, top, bottom }) => {
          const free = (bottom - top) / 4;
          return { node, left, right, top: top + free, bottom: bottom - free };
        }),
      );
      lines.sort((a, b) => a.top - b.top);
      const found = [];
      for (const [i, one] of lines.entries())
        for (let j = i + 1; j < lines.length && lines[j].top < one.bottom; j++) {
          const other = lines[j];
          const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          if (one.node !== other.node && shared > 1) found.push(`${said(one.node)} and ${said(other.node)}`);
        }
      return found;
    },
    /** Citations that break inside of a part: between (a)(1) and (ii) they may. */
    brokenCitations: () =>
      texts().flatMap((node) => {
        const parts = [...node.data.matchAll(/\b1\d\d\.\d{3}(?:\(\w{1,5}\))?|\(\w{1,5}\)(?=[(\s,.;:]|$)/g)];
        const cut = parts.filter(({ 0: part, index }) => {
          const tops = linesOf(node, index, index + part.length).map(({ top }) => Math.round(top));
          return new Set(tops).size > 1;
        });
        return cut.map(({ 0: part }) => `${part} in ${said(node)}`);
      }),
    /** Texts of drawings that cross the edge of a box, or of the drawing. */
    crossing: () =>
      all('svg.chain')
        .flatMap((drawing) => {
          const edge = drawing.getBoundingClientRect();
          const boxes = all('rect', drawing).map((box) => box.getBoundingClientRect());
          return all('text', drawing).filter((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            if (right === left) return false;
            const middle = (top + bottom) / 2;
            const beside = boxes.filter((b) => left < b.right && right > b.left && middle > b.top && middle < b.bottom);
            const within = (b) => left > b.left && right < b.right;
            return left < edge.left - 1 || right > edge.right + 1 || !beside.every(within);
          });
        })
        .map((text) => `"${text.textContent}"`),
    /** Regions that scroll sideways and that a keyboard cannot reach. */
    unreachableScrolls: () =>
      all('body *')
        .filter((e) => e.scrollWidth > e.clientWidth && /auto|scroll/.test(getComputedStyle(e).overflowX))
        .filter((e) => e.tabIndex < 0 && e.querySelector(controls) === null)
        .map(nameOf),
    /** How many controls Tab must reach. */
    controls: () => all(controls).filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0).length,
    /** The focused control: which one it is among all, and what is wrong with how its focus shows. */
    focused: () => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const wrong = unseen(element);
      return { index: all('*').indexOf(element), wrong: wrong === '' ? '' : `${nameOf(element)}: ${wrong}` };
    },
    /** The headings that are printed, without blanks: none of them may stand alone at the foot of a sheet. */
    headings: () =>
      all('h2, h3, caption, .fam > summary')
        .filter(isShown)
        .map((e) => {
          const seen = e.cloneNode(true);
          for (const unread of all('.vh', seen)) unread.remove();
          return seen.textContent.normalize('NFKC').replace(/\s/g, '');
        }),
    /** How high they are. */
    heights: (selector) => all(selector).map((e) => e.getBoundingClientRect().height),
    /** The values of a property of style, computed, among the elements of a selector. */
    styleOf: (selector, property) => [
      ...new Set(all(selector).map((e) => getComputedStyle(e).getPropertyValue(property))),
    ],
  };
})();
