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

  // ── One of each kind ─────────────────────────────────────────────────────────────────────────────────────────────

  const repeated = 'table, tbody, tr, li, a, g, details, button';

  /** What style rules and assistive technology tell an element by, beside its words: with the same of all that it stands in. */
  function kindOf(element) {
    const its = element
      .getAttributeNames()
      .map((name) =>
        /^(class|role|type|hidden|tabindex|colspan)$/.test(name) ? `${name}=${element.getAttribute(name)}` : name,
      );
    const empty = element.childNodes.length === 0 ? ' empty' : '';
    return `${element.localName} ${its.join(' ')}${empty}`;
  }

  /** Takes away what stands after another of its name and has nothing in it of a kind that was not there before. */
  function thinBelow(parent, place, seen) {
    const left = new Set();
    for (const child of [...parent.children]) {
      const kind = `${place} ${kindOf(child)}`;
      const before = seen.size;
      if (!seen.has(kind)) seen.set(kind, before);
      thinBelow(child, seen.get(kind), seen);
      if (seen.size === before && left.has(child.localName) && child.matches(repeated)) child.remove();
      left.add(child.localName);
    }
  }

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
      const seen = new Map(before.map((kind, i) => [kind, i]));
      thinBelow(document.body, -1, seen);
      return [...seen.keys()];
    },
    /** Opens every derivation. */
    openAll: () => {
      for (const details of all('details')) details.open = true;
    },
    /** Headings, rows of tables and derivations that are shown. */
    shown: () =>
      all('h1, h2, h3, main tr, summary')
        .filter((e) => e.checkVisibility())
        .map(words),
    /** Which of these texts are nowhere on the page, closed derivations included. */
    missing: (texts) => {
      const said = words(document.body);
      return texts.filter((text) => !said.includes(text.replace(/\s+/g, ' ').trim()));
    },
    repeatedIds: () => {
      const ids = all('[id]').map((e) => e.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    },
    /** Links in the page that lead nowhere, and links and references that lead out of it. */
    lostLinks: () =>
      all('[href], [src]')
        .map((e) => e.getAttribute('href') ?? e.getAttribute('src'))
        .filter((to) => !to.startsWith('#') || document.getElementById(decodeURIComponent(to.slice(1))) === null),
    /** Kinds of elements that the page has and another does not: tags with the names of their attributes. */
    kindsBeside: (html) => {
      const kinds = (root) => all('*', root).map((e) => [e.localName, ...e.getAttributeNames()].join(' '));
      const known = new Set(kinds(new DOMParser().parseFromString(html, 'text/html')));
      return [...new Set(kinds(document))].filter((kind) => !known.has(kind));
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
    /** The values of a property of style, computed, among the elements of a selector. */
    styleOf: (selector, property) => [
      ...new Set(all(selector).map((e) => getComputedStyle(e).getPropertyValue(property))),
    ],
  };
})();
