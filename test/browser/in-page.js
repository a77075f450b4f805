// Functions that run in the page. They are evaluated as text, so that tests need no DOM types. Each returns plain data,
// and names elements so that a person can find them.

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

  const citationOf = (row) => words(row.querySelector('th a'));

  /** Families of rows; other parts of a page fold, too. */
  const families = (root = 'details.fam') => all(root).filter((family) => family.querySelector('.rows') !== null);

  const familyOf = (family) => words(family.querySelector('summary b')).split(' ')[0];

  const parsed = (html) => new DOMParser().parseFromString(html, 'text/html');

  // One of each kind

  const repeated = 'table, tbody, tr, li, a, g, details, button, .fill';

  const telling = new Set(['class', 'role', 'type', 'hidden', 'tabindex']);

  /** What style rules and assistive technology see of an element, other than its text and ancestors. */
  function kindOf(element) {
    let kind = element.localName;
    for (const name of element.getAttributeNames())
      kind += telling.has(name) ? ` ${name}=${element.getAttribute(name)}` : ` ${name}`;
    return element.firstChild === null ? `${kind} empty` : kind;
  }

  /** The length of the longest word directly in an element. */
  function longestWord(element) {
    let longest = 0;
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE)
        for (const word of node.data.split(/\s+/)) longest = Math.max(longest, word.length);
    return longest;
  }

  /**
   * Removes repeated elements that contain no new kind and no longer word than others of their kind, if a sibling with
   * the same tag came before or an earlier page had the kind (the first `known` ones). A first link stays, because it
   * names its place. Returns whether anything new was found.
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

  // Positions of texts

  const unread = '.vh, .skip, script, style, title, desc, symbol';

  /** The visible text nodes. */
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

  /** The boxes of the lines of a text, or of a part of it. */
  function linesOf(node, start = 0, end = node.data.length) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter((line) => line.width > 0.5);
  }

  /** The horizontal extent of an element's content box. */
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

  // Focus

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
     * Keeps one of each kind of repeated elements, and none of the kinds in `before`: what is wrong with one row is wrong
     * with all of its kind. Returns the kinds seen so far.
     */
    thin: (before) => {
      const { body } = document;
      const seen = new Map(before.map(([kind, longest], number) => [kind, { number, longest }]));
      // Detached, to avoid layout in between.
      body.remove();
      thinBelow(body, -1, seen, before.length);
      document.documentElement.append(body);
      return [...seen].map(([kind, { longest }]) => [kind, longest]);
    },
    /** Lays out a page that was opened with `laidOut: false`. */
    layOut: () => {
      document.adoptedStyleSheets = [];
    },
    /** Opens all details, and waits until their listeners have run. */
    openAll: () => {
      for (const details of all('details')) details.open = true;
      return new Promise((resolve) => setTimeout(resolve));
    },
    /** Unfolds or folds all families. */
    unfold: (open) => {
      for (const family of all('details.fam')) family.open = open;
    },
    /** Citations of the shown rows. */
    rows: () => all('.rows > tbody').filter(isShown).map(citationOf),
    /** Citations of the rows with an open derivation, shown or not. */
    openRows: () =>
      all('.rows > tbody')
        .filter((row) => row.querySelector('details').open)
        .map(citationOf),
    /** Citations of the shown families, and of the unfolded ones. */
    families: () => families().filter(isShown).map(familyOf),
    familiesIn: (selector) => families(`${selector} details.fam`).filter(isShown).map(familyOf),
    openFamilies: () => families('details.fam[open]').filter(isShown).map(familyOf),
    /** Ids of the findings that are listed, in open acts or in folded ones. */
    findings: () =>
      all('.f')
        .filter((finding) => finding.closest('[hidden]') === null)
        .map((finding) => finding.id),
    /** The number of shown elements. */
    shownOf: (selector) => all(selector).filter(isShown).length,
    /** Elements that only a script can show. */
    hidden: () => all('[hidden]').map((e) => `${e.localName}#${e.id}`),
    /** Indices of the tiles that are Tab stops, and of the focused one (-1 for none). */
    wall: () => {
      const tiles = all('a.t');
      return {
        stops: tiles.flatMap((tile, i) => (tile.tabIndex >= 0 ? [i] : [])),
        focused: tiles.indexOf(document.activeElement),
      };
    },
    /** The top of an element in the window, and whether the element is visible there. */
    seenAt: (id) => {
      const element = document.getElementById(id);
      const { top, left } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + 4, top + 4);
      return { top, seen: there !== null && element.contains(there) };
    },
    /** The bottom of the sticky heads of the rows. */
    headsEnd: () => {
      const nav = document.querySelector('nav').offsetHeight;
      return nav + Math.max(...all('.rows > thead').map((head) => head.offsetHeight));
    },
    /** Those of the texts that are not on the page, not even in closed derivations. */
    missing: (texts) => {
      const said = words(document.body);
      return texts.filter((text) => !said.includes(text.replace(/\s+/g, ' ').trim()));
    },
    repeatedIds: () => {
      const ids = all('[id]').map((e) => e.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    },
    /** Broken links within the page, and links and references out of it; pictures may be data: URLs. */
    lostLinks: () =>
      all('[href], [src]')
        .filter((e) => !(e.localName === 'img' && e.getAttribute('src').startsWith('data:image/')))
        .map((e) => e.getAttribute('href') ?? e.getAttribute('src'))
        .filter((to) => !to.startsWith('#') || document.getElementById(decodeURIComponent(to.slice(1))) === null),
    /**
     * Compares the page with `other`, of the same template: kinds of elements (tag and attribute names) in `html` that
     * `other` lacks, and the number of elements that scripts added, other than copies of what a template has.
     */
    beside: (html, other) => {
      const kinds = (elements) => elements.map((e) => [e.localName, ...e.getAttributeNames()].join(' '));
      const written = all('*', parsed(html));
      const known = new Set(kinds(all('*', parsed(other))));
      const copied = all('[class^="fill"]').flatMap((root) =>
        root.matches('.fill') ? [root] : [root, ...all('*', root)],
      );
      const own = new Set(copied.filter((element) => !element.matches('.fill > details, li')));
      return {
        written: [...new Set(kinds(written))].filter((kind) => !known.has(kind)),
        added: all('*').length - written.length - own.size,
      };
    },
    /** The elements that make the page wider than the window. */
    overflow: () => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const beyond = all('body *').filter((e) => {
        const box = e.getBoundingClientRect();
        return box.width > 0 && box.right > width + 1 && e.closest('.skip') === null;
      });
      return beyond.length === 0 ? ['the page'] : beyond.slice(0, 8).map(nameOf);
    },
    /** Texts that extend beyond their block or cell. */
    spilled: () =>
      texts()
        .filter((node) => {
          const parent = node.parentElement;
          if (parent.closest('svg') !== null) return false;
          const rooms = [blockOf(parent), parent.closest('td, th')].filter((e) => e !== null).map(roomIn);
          return linesOf(node).some((line) => rooms.some((r) => line.right > r.right + 1 || line.left < r.left - 1));
        })
        .map(said),
    /** Texts that overlap, also in drawings. */
    overlaid: () => {
      // Without the space that fonts leave above and below letters, which may overlap on adjacent lines.
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
    /** Citations that break within a part; between (a)(1) and (ii) they may. */
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
    /** Regions that scroll sideways without keyboard access. */
    unreachableScrolls: () =>
      all('body *')
        .filter((e) => e.scrollWidth > e.clientWidth && /auto|scroll/.test(getComputedStyle(e).overflowX))
        .filter((e) => e.tabIndex < 0 && e.querySelector(controls) === null)
        .map(nameOf),
    /** The number of controls that Tab must reach. */
    controls: () => all(controls).filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0).length,
    /** The index of the focused control among all elements, and what is wrong with its visible focus. */
    focused: () => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const wrong = unseen(element);
      return { index: all('*').indexOf(element), wrong: wrong === '' ? '' : `${nameOf(element)}: ${wrong}` };
    },
    /** The printed headings, without blanks, to check that none is alone at the bottom of a page. */
    headings: () =>
      all('h2, h3, caption, .fam > summary')
        .filter(isShown)
        .map((e) => {
          const seen = e.cloneNode(true);
          for (const unread of all('.vh', seen)) unread.remove();
          return seen.textContent.normalize('NFKC').replace(/\s/g, '');
        }),
    /** Their heights. */
    heights: (selector) => all(selector).map((e) => e.getBoundingClientRect().height),
    /** The distinct computed values of a CSS property among the elements of a selector. */
    styleOf: (selector, property) => [
      ...new Set(all(selector).map((e) => getComputedStyle(e).getPropertyValue(property))),
    ],
  };
})();
