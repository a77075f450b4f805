// Optional: the page is complete without it. Lets a person enter what was done, keeps that in this browser, and gives it
// back as a file for "devolve answer --from".
(() => {
  const template = document.getElementById('fill');
  if (template === null) return;
  const { schema, customer, name, asOf, untouched, first, done } = template.dataset;
  const parts = template.content;
  const copy = (selector) => parts.querySelector(selector).cloneNode(true);
  /** A sentence of the template, with the values that belong in its braces. */
  const say = (which, values = {}) =>
    parts.querySelector(`[data-say=${which}]`).textContent.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const fields = ['status', 'owner', 'due', 'on', 'evidence', 'note'];
  const spanOf = (form, field) => form.querySelector(`[name=${field}]`).parentElement.firstChild;
  /** How a field is called, which differs by where the profile has it. */
  const labelOf = ({ choices }, field) => choices.dataset[field] ?? spanOf(parts, field).textContent;
  const inWords = (item, values, which) =>
    which.map((f) => (f === 'status' ? values[f] : `${labelOf(item, f)}: ${values[f] || '–'}`)).join(' · ');

  /** Lines without what makes no difference to the profile. */
  const tidy = (text) =>
    text
      .split(/\n| \| /)
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');

  // What can be entered, by id, in the order of the page; `was` is what the profile says.
  const items = new Map();

  // Entries: by id, the changed fields, and the token of what the profile said when they were entered.
  const prefix = `devolve/${customer}/${name}/`;
  const key = prefix + asOf;
  let kept = true;
  let saved = true;
  /** For a browser that keeps nothing. */
  let memory = { entries: new Map(), left: [] };

  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text);
  function fits({ choices }, field, value) {
    if (field === 'status') return [...choices.options].some((option) => option.value === value);
    if (!choices.dataset.fields.split(' ').includes(field)) return false;
    return field === 'due' || field === 'on' ? value === '' || isDay(value) : value.length <= 4000;
  }

  /** What of an entry is new to the profile; null for nothing. Of what other pages have, everything. */
  function newIn(raw) {
    const item = items.get(raw.id);
    const entry = { token: typeof raw.token === 'string' ? raw.token : item?.token };
    for (const f of fields) {
      if (typeof raw[f] !== 'string') continue;
      const text = raw[f].trim();
      if (!item || (tidy(text) !== item.was[f] && fits(item, f, text))) entry[f] = text;
    }
    return fields.some((f) => f in entry) ? entry : null;
  }

  function fromText(text) {
    const { entries, left } = JSON.parse(text ?? '{"entries":[]}');
    const found = new Map();
    for (const raw of entries) {
      const entry = newIn(raw);
      if (entry !== null) found.set(String(raw.id), entry);
    }
    return { entries: found, left: Array.isArray(left) ? left : [] };
  }

  const listed = (entries) => [...entries].map(([id, entry]) => ({ id, ...entry }));

  function read(from = key) {
    if (!kept) return memory;
    try {
      return fromText(localStorage.getItem(from));
    } catch {
      return { entries: new Map(), left: [] };
    }
  }

  function keep(state, at = key) {
    if (at === key) memory = state;
    if (!kept) return;
    try {
      if (state.entries.size + state.left.length === 0) localStorage.removeItem(at);
      else localStorage.setItem(at, JSON.stringify({ entries: listed(state.entries), left: state.left }));
    } catch {
      kept = false;
      lead.querySelector('.off').hidden = false;
    }
  }

  /** Changes the entries as they are now: another tab may have added some. */
  function change(edit) {
    const state = read();
    edit(state);
    keep(state);
    saved = false;
    showAll();
  }

  function enter(item, field, text) {
    change(({ entries }) => {
      // The person saw what the profile says now.
      const entry = newIn({ ...entries.get(item.id), id: item.id, token: item.token, [field]: text });
      if (entry === null) entries.delete(item.id);
      else entries.set(item.id, entry);
    });
  }

  // What an act shows: a box to tick, what was entered for it and its findings, and fields on demand.

  function show({ was, waits, tick, form, undo }, entry) {
    const now = { ...was, ...entry };
    if (tick) {
      tick.indeterminate = waits && entry === undefined;
      // What is done by other answers has no status of its own.
      tick.checked = !tick.indeterminate && (now.status === done || now.status === '');
    }
    if (!form) return;
    for (const control of form.querySelectorAll('[name]'))
      if (control !== document.activeElement && control.name in now) control.value = now[control.name];
    undo.hidden = entry === undefined;
    const needsReason = form.querySelector('select').selectedOptions[0]?.dataset.why !== undefined;
    form.querySelector('.why').hidden = !needsReason || now.note !== '';
  }

  function lineFor(item, entry) {
    const { id, title, act, token } = item;
    const line = copy('.fill-line');
    const [what, state] = line.children;
    const ticked = entry.status === done ? '✓ ' : '';
    const of = act.items[0].id === id ? '' : `${title}: `;
    const changed = fields.filter((f) => f in entry);
    what.textContent = `${ticked}${of}${inWords(item, entry, changed)}`;
    if (entry.token !== token) state.textContent = say('stale');
    return line;
  }

  function showAll() {
    const { entries } = read();
    for (const act of acts) {
      const entered = act.items.filter(({ id }) => entries.has(id));
      act.lines.replaceChildren(...entered.map((item) => lineFor(item, entries.get(item.id))));
      for (const item of act.items) show(item, entries.get(item.id));
    }
    count();
  }

  function formFor(item) {
    const form = copy('.fill-form');
    form.setAttribute('aria-label', item.title);
    for (const select of form.querySelectorAll('select')) if (select.dataset.kind !== item.kind) select.remove();
    for (const field of fields.slice(1)) {
      const span = spanOf(form, field);
      span.textContent = labelOf(item, field);
      if (!fits(item, field, '')) span.parentElement.remove();
    }
    const was = fields.filter((f) => item.was[f] !== (f === 'status' ? first : ''));
    if (was.length > 0) form.querySelector('.was').textContent = `${say('was')}: ${inWords(item, item.was, was)}`;
    form.addEventListener('input', ({ target }) => enter(item, target.name, target.value));
    form.addEventListener('change', () => tell(say(kept ? 'kept' : 'held', item)));
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      item.open.click();
      item.open.focus();
    });
    item.undo = form.querySelector('button');
    item.undo.addEventListener('click', () => {
      change(({ entries }) => entries.delete(item.id));
      tell(say('undone', item));
      item.open.focus();
    });
    item.open.after(form);
    return form;
  }

  function toggle(item) {
    const isNew = item.form === undefined;
    item.form ??= formFor(item);
    item.form.hidden = !isNew && !item.form.hidden;
    item.open.setAttribute('aria-expanded', String(!item.form.hidden));
    showAll();
    item.form.scrollIntoView({ block: 'nearest' });
  }

  /** @param at where the profile has it, unless the element says so */
  function add(act, host, { dataset }, id, at, title) {
    const { kind = 'answer', token = untouched } = dataset;
    const choices = parts.querySelector(`[data-kind=${kind}]`);
    const was = Object.fromEntries(fields.map((f) => [f, tidy(dataset[f] ?? (f === 'status' ? first : ''))]));
    // The profile says that it is done, and the report does not count it: a file is missing, or another answer.
    const waits = dataset.waits !== undefined;
    const item = { id, kind, choices, was, waits, token: `${token} ${dataset.at ?? at}`, title, act };
    item.open = copy('.fill-rec');
    item.open.setAttribute('aria-label', `${item.open.textContent}: ${title}`);
    item.open.addEventListener('click', () => toggle(item));
    host.append(item.open);
    if (act.items.length === 0 && fits(item, 'status', done)) {
      item.tick = copy('.fill-tick');
      item.tick.setAttribute('aria-label', `${done}: ${title}`);
      item.tick.addEventListener('change', ({ target }) => {
        if (waits && !read().entries.has(id)) {
          if (item.form?.hidden !== false) toggle(item);
          return showAll();
        }
        const [yes, no] = was.status === '' || was.status === done ? [was.status, first] : [done, was.status];
        enter(item, 'status', target.checked ? yes : no);
        tell(say(kept ? 'kept' : 'held', item));
      });
      host.prepend(item.tick);
    }
    act.items.push(item);
    items.set(id, item);
  }

  const acts = [...document.querySelectorAll('[data-fill]')].map((element) => {
    let host = element;
    if (element.localName === 'details') {
      host = document.createElement('div');
      element.before(host);
      host.append(element);
    }
    host.classList.add('fill');
    const act = { items: [], lines: copy('.fill-lines') };
    const { fill: id } = element.dataset;
    add(act, host, element, id, id, element.querySelector('summary :is(b, .name)')?.textContent ?? id);
    for (const finding of element.querySelectorAll('.f:not([data-not])')) {
      const citation = finding.querySelector('a, .cite')?.textContent ?? '';
      add(act, finding, finding, finding.id, citation, `${citation} ${finding.id}`.trim());
    }
    host.append(act.lines);
    return act;
  });
  if (acts.length === 0) return;

  // What is entered, as a file.

  const lead = copy('.fill-lead');
  const bar = copy('.fill-bar');
  const status = lead.querySelector('[role=status]');
  const control = (which) => bar.querySelector(`[name=${which}]`);
  const fileName = `${customer}-filled-${asOf}.json`;

  const entered = () => {
    const { entries } = read();
    return [...items.keys()].filter((id) => entries.has(id)).map((id) => ({ id, ...entries.get(id) }));
  };

  /** The same bytes for the same entries: the page's order, and one order of keys. */
  function fileText() {
    const order = ['id', 'token', ...fields];
    const entries = entered().map((entry) =>
      Object.fromEntries(order.filter((k) => k in entry).map((k) => [k, entry[k]])),
    );
    return `${JSON.stringify({ schema, customer, asOf, entries }, null, 2)}\n`;
  }

  /** Says what happened, to eyes and to screen readers. */
  function tell(text, next = false) {
    const command = bar.querySelector('code');
    bar.querySelector('.told').textContent = text;
    command.hidden = !next;
    status.textContent = next ? text + command.textContent : text;
  }

  function count() {
    const n = entered().length;
    bar.hidden = n === 0;
    // What the bar says cannot be seen without it.
    status.classList.toggle('vh', n > 0);
    bar.querySelector('b').textContent = say(n === 1 ? 'one' : 'many', { n });
    if (!control('text').parentElement.hidden) control('text').value = fileText();
  }

  function asText() {
    control('text').parentElement.hidden = false;
    control('text').value = fileText();
    control('text').select();
  }

  function save() {
    saved = true;
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([fileText()], { type: 'application/json' }));
      link.download = fileName;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      tell(say('saved', { file: fileName }), true);
    } catch {
      asText();
      tell(say('blocked', { file: fileName }), true);
    }
    control('show').hidden = false;
  }

  function take(text, file) {
    let raw;
    try {
      raw = JSON.parse(text);
    } catch {}
    const isOurs = raw?.schema === schema && Array.isArray(raw.entries);
    if (!isOurs || !raw.entries.every((entry) => typeof entry?.id === 'string')) return tell(say('unread', { file }));
    if (raw.customer !== customer) return tell(say('other', { file, customer: raw.customer }));
    const { entries: given } = fromText(text);
    const here = [...given].filter(([id]) => items.has(id));
    const lost = raw.entries.map(({ id }) => id).filter((id) => !items.has(id));
    change(({ entries }) => {
      for (const [id, entry] of here) entries.set(id, entry);
    });
    tell(say('loaded', { n: here.length, file }) + (lost.length === 0 ? '' : say('lost', { ids: lost.join(', ') })));
  }

  function ask(sure) {
    bar.querySelector('.sure').hidden = !sure;
    bar.querySelector('.go').hidden = sure;
    control(sure ? 'stay' : 'clear').focus();
    if (sure) tell('');
  }

  function clear() {
    ask(false);
    change(({ entries }) => {
      for (const id of items.keys()) entries.delete(id);
    });
    tell(say('cleared'));
    lead.querySelector('button').focus({ preventScroll: true });
  }

  // An older report of this customer may have entries that were never recorded.

  function older() {
    const { entries, left } = read();
    const days = Object.keys(localStorage)
      .filter((other) => other.startsWith(prefix))
      .map((other) => other.slice(prefix.length))
      .filter((day) => isDay(day) && day < asOf && !left.includes(day));
    for (const day of days.sort().reverse()) {
      const state = read(prefix + day);
      const here = [...state.entries.keys()].filter((id) => items.has(id) && !entries.has(id));
      if (here.length > 0) return { day, state, here, lost: [...state.entries.keys()].filter((id) => !items.has(id)) };
    }
    return null;
  }

  function offer() {
    const found = kept ? older() : null;
    const box = lead.querySelector('.carry');
    box.hidden = found === null;
    if (found === null) return;
    const { day, state, here, lost } = found;
    const gone = lost.length === 0 ? '' : say('lost', { ids: lost.join(', ') });
    box.querySelector('span').textContent = say('older', { day, n: here.length }) + gone;
    box.onclick = ({ target }) => {
      if (target.name === 'carry') {
        change(({ entries }) => {
          for (const id of here) entries.set(id, state.entries.get(id));
        });
        for (const id of here) state.entries.delete(id);
        keep(state, prefix + day);
        tell(say('carried', { day, n: here.length }) + gone);
      } else if (target.name === 'leave') change(({ left }) => left.push(day));
      else return;
      offer();
    };
  }

  const load = control('file');
  load.addEventListener('change', async () => {
    const [file] = load.files;
    if (file !== undefined) take(file.size > 1e6 ? '' : await file.text(), file.name);
    load.value = '';
  });
  const actions = {
    save,
    clear: () => ask(true),
    stay: () => ask(false),
    remove: clear,
    load: () => load.click(),
    show: asText,
  };
  for (const part of [lead, bar]) part.addEventListener('click', ({ target }) => actions[target.name]?.());
  template.after(lead);
  lead.parentElement.append(bar);
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) showAll();
  });
  addEventListener('beforeunload', (event) => {
    if (!kept && !saved && entered().length > 0) event.preventDefault();
  });
  keep(read());
  showAll();
  offer();
})();
