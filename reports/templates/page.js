// Optional: the page is complete without it. Adds filters, arrow keys on the wall, and rows that open when linked to.
(() => {
  const form = document.getElementById('filters');
  const rows = [...document.querySelectorAll('.rows > tbody[id]')];
  const findings = [...document.querySelectorAll('.f')];
  const acts = [...document.querySelectorAll('details.act')];
  const families = [...document.querySelectorAll('details.fam')].filter((family) => family.querySelector('tbody[id]'));
  const actsDone = document.querySelector('details.fam.done');
  // One family may stand in two parts of a page.
  const familyOf = (row) => row.closest('.fam').dataset.of ?? row.closest('.fam').id;
  /** What was unfolded to show what is looked for: it is folded again afterwards. */
  const unfolded = new Set();
  function unfold(part) {
    if (!part.open) unfolded.add(part);
    part.open = true;
  }
  const derivationOf = (row) => row.querySelector('details');
  // Roll-ups are shown, but not counted.
  const isHeading = (row) => row.classList.contains('rollup');
  const allHeadings = rows.filter(isHeading).length;

  // Filters. data-w of a row has the letter of the row (0), then one per place.
  const texts = new Map();
  // Search ignores accents and case.
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // What many rows share is printed once: a row has the words of what it links to there.
  const shared = document.getElementById('common');
  const linkedFrom = (part) =>
    shared === null
      ? []
      : [...part.querySelectorAll('a[href^="#"]')]
          .map((link) => document.getElementById(link.hash.slice(1)))
          .filter((target) => shared.contains(target));
  // What a person enters is not what the report says.
  const written = (part) => [...part.childNodes].filter((node) => !node.matches?.('[class^=fill-]'));
  const textIn = (part) => written(part).reduce((text, node) => text + node.textContent, '');
  const wordsOf = (part) => [textIn(part), ...linkedFrom(part).map(wordsOf)].join(' ');
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, plain(wordsOf(row)));
    return texts.get(row);
  };
  const field = (name) => form.elements[name]?.value ?? '';
  const checked = (name) => [...form.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);

  function narrow() {
    const words = plain(field('text'))
      .split(/[\s§"“”„«»]+/)
      .filter(Boolean);
    const [family, place, priority] = [field('family'), Number(field('place') || 0), field('priority')];
    const [who, question] = [checked('who'), checked('question').length > 0];
    const has = (row) => words.every((word) => textOf(row).includes(word));
    const prioritiesOf = (row) => row.dataset.p?.split(' ') ?? [...row.classList];
    const hasPriority = (row) => priority === '' || prioritiesOf(row).includes(priority);
    const shows = (row) => {
      const letter = row.dataset.w[place] ?? '-';
      if (family !== '' && familyOf(row) !== family) return false;
      if (place > 0 && letter === '-') return false;
      if (who.length > 0 && !who.includes(letter)) return false;
      if (question && row.dataset.q === undefined) return false;
      return hasPriority(row) && has(row);
    };
    for (const row of rows) row.hidden = !shows(row);
    const shown = rows.filter((row) => !row.hidden);
    const narrowed = shown.length < rows.length;
    for (const each of families) {
      each.hidden = !each.querySelector('tbody[id]:not([hidden])');
      if (narrowed && !each.hidden) unfold(each);
    }
    // An act that is named shows all its findings.
    const named = new Set(acts.filter((act) => words.length > 0 && has(act.querySelector('summary'))));
    let listed = 0;
    for (const finding of findings) {
      finding.hidden = !(hasPriority(finding) && (has(finding) || named.has(finding.closest('details.act'))));
      if (!finding.hidden) listed += 1;
    }
    const partly = listed < findings.length;
    for (const act of acts) {
      const mine = [...act.querySelectorAll('.f')];
      act.hidden = partly && !mine.some((finding) => !finding.hidden);
      if (words.length > 0 && !act.hidden) unfold(act);
    }
    if (!narrowed && !partly) {
      for (const part of unfolded) part.open = false;
      unfolded.clear();
    }
    if (actsDone !== null) actsDone.hidden = partly;
    const headings = shown.filter(isHeading).length;
    const output = form.querySelector('output');
    const counts = [
      [shown.length - headings, rows.length - allHeadings, output.dataset.obligations ?? 'obligations'],
      [headings, allHeadings, output.dataset.headings ?? 'headings'],
      [listed, findings.length, output.dataset.findings ?? 'findings'],
    ];
    const said = counts.filter(([, all]) => all > 0).map(([some, all, what]) => `${some} of ${all} ${what}`);
    output.textContent = said.join(', ');
    const allOpen = shown.length > 0 && shown.every((row) => derivationOf(row)?.open ?? true);
    form.elements.open.setAttribute('aria-pressed', String(allOpen));
    form.classList.toggle('narrowed', narrowed || partly);
  }

  function showAll() {
    form.reset();
    narrow();
  }

  form.hidden = false;
  form.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.elements.all.addEventListener('click', showAll);
  form.elements.open.addEventListener('click', ({ currentTarget: button }) => {
    const open = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(open));
    if (open) for (const each of families) each.open = true;
    for (const derivation of rows.filter((row) => !row.hidden).map(derivationOf))
      if (derivation !== null) derivation.open = open;
  });

  // A number opens the rows that it counts.
  for (const number of document.querySelectorAll('a[data-who]')) {
    number.addEventListener('click', () => {
      form.reset();
      const place = number.dataset.place;
      if (place !== undefined && form.elements.place !== undefined)
        form.elements.place.value = String(Number(place) + 1);
      for (const box of form.querySelectorAll('[name=who]')) box.checked = box.value === number.dataset.who;
      narrow();
    });
  }

  // Shows the target of a link even if it is filtered out or folded.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null) return;
    if (target.hidden) showAll();
    for (let at = target; at !== null; at = at.parentElement) if (at.localName === 'details') at.open = true;
    const derivation = rows.includes(target) ? derivationOf(target) : null;
    if (derivation !== null) derivation.open = true;
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  // Clicking the same link again fires no hashchange.
  addEventListener('click', ({ target }) => {
    if (target.closest?.('a')?.hash === location.hash) reveal();
  });

  // Keeps link targets and focused elements clear of the sticky heads.
  function keepClear() {
    const heads = [...document.querySelectorAll('.rows > thead > tr')];
    const stays = heads.some((head) => getComputedStyle(head.firstElementChild).position === 'sticky');
    const height =
      Math.max(0, ...heads.map((head) => head.offsetHeight)) + (document.querySelector('nav')?.offsetHeight ?? 0);
    document.documentElement.style.scrollPaddingTop = stays ? `${height + 8}px` : '';
  }

  // Where rows are cards, families that were open are folded.
  const narrowScreen = matchMedia('screen and (max-width: 960px)');
  const openAtFirst = families.filter((family) => family.open);
  function fold() {
    for (const each of openAtFirst) each.open = !narrowScreen.matches;
  }
  narrowScreen.addEventListener('change', fold);
  if (narrowScreen.matches) fold();
  // Paper shows what is folded, in short.
  addEventListener('beforeprint', () => {
    for (const each of families) each.open = true;
  });
  narrow();
  keepClear();
  addEventListener('resize', keepClear);
  // On back navigation, browsers restore the filter fields.
  addEventListener('pageshow', narrow);
  if (location.hash.length > 1) reveal();

  // The wall is a single Tab stop; arrow keys move between tiles, and the line below describes the row.
  const wall = document.getElementById('tiles');
  if (wall === null) return;
  const tiles = [...wall.querySelectorAll('a.t')];
  const peek = document.getElementById('peek');
  tiles.forEach((tile, i) => {
    tile.tabIndex = i === 0 ? 0 : -1;
  });

  function above(tile, direction) {
    const from = tile.getBoundingClientRect();
    const middle = from.left + from.width / 2;
    let best = null;
    for (const other of tiles) {
      const to = other.getBoundingClientRect();
      const away = (to.top - from.top) * direction;
      if (away < from.height / 2) continue;
      const distance = away * 4 + Math.abs(to.left + to.width / 2 - middle);
      if (best === null || distance < best.distance) best = { other, distance };
    }
    return best?.other;
  }

  function tell(tile) {
    const row = document.getElementById(tile.hash.slice(1));
    if (row === null) return;
    const half = row.querySelector('.half li, .whole')?.textContent ?? '';
    const title = row.querySelector('b')?.textContent ?? '';
    peek.textContent = `${tile.querySelector('.vh').textContent}. ${title}. ${half}`;
    peek.hidden = false;
  }

  wall.addEventListener('keydown', (event) => {
    const at = tiles.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = {
      ArrowRight: () => tiles[at + 1],
      ArrowLeft: () => tiles[at - 1],
      ArrowDown: () => above(tiles[at], 1),
      ArrowUp: () => above(tiles[at], -1),
      Home: () => tiles[0],
      End: () => tiles.at(-1),
    }[event.key]?.();
    if (next === undefined) return;
    event.preventDefault();
    tiles[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  for (const kind of ['focusin', 'mouseover']) {
    wall.addEventListener(kind, ({ target }) => {
      const tile = target.closest?.('a.t');
      if (tile) tell(tile);
    });
  }
})();
