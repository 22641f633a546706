// The preview: fetches the page anew when policyc has built it, and puts each finding beside the
// passage that it concerns. The reader stays where they are.
const bar = document.getElementById('preview-bar');
const isOwn = (node) => node.id === 'preview-bar' || node.id === 'preview-notes';
const sides = () => [...bar.querySelectorAll('.preview-side')];
let shown = bar.dataset.version;
let wanted = shown;
let busy = false;

// ---- the language of the preview's own words

const choose = (ui) => {
  const known = sides().some((side) => side.dataset.ui === ui);
  if (!known) return;
  for (const part of document.querySelectorAll('[data-ui]')) part.hidden = part.dataset.ui !== ui;
  if (document.documentElement.classList.contains('preview-own')) document.documentElement.lang = ui;
};
const chosen = () => localStorage.getItem('policyc-ui') ?? '';

// ---- findings

// Where a finding's card goes: behind a table, into an item, under a heading.
const beside = (at) => {
  const table = at.closest('.table, table');
  if (table) return { after: table };
  const heading = at.querySelector(':scope > :is(.head, h1, h2, h3, h4, h5, h6)');
  if (heading) return { after: heading };
  const inside = at.matches('dl > div') ? at.querySelector(':scope > dd') : at;
  return inside.matches('li, dd, dt, td') ? { into: inside } : { after: at };
};

const place = (cards) => {
  const tops = sides().map((side) => side.querySelector('.preview-top'));
  for (const card of cards) {
    const at = card.dataset.anchor && document.getElementById(card.dataset.anchor);
    if (!at || bar.contains(at)) {
      for (const top of tops) top.append(card.cloneNode(true));
      continue;
    }
    at.classList.add('preview-marked');
    const { after, into } = beside(at);
    if (into) {
      into.append(card);
      continue;
    }
    let last = after;
    while (last.nextElementSibling?.matches('.preview-note')) last = last.nextElementSibling;
    last.after(card);
  }
  for (const top of tops) top.hidden = top.childElementCount === 0;
  document.getElementById('preview-notes')?.remove();
  choose(chosen() || sides().find((side) => !side.hidden).dataset.ui);
  measure();
};

const clear = () => {
  for (const card of document.querySelectorAll('.preview-note')) card.remove();
  for (const marked of document.querySelectorAll('.preview-marked')) {
    marked.classList.remove('preview-marked');
    if (marked.classList.length === 0) marked.removeAttribute('class');
  }
};

let current = -1;
const next = () => {
  // Those on top are seen already; if there are no others, they are the next.
  const below = [...document.querySelectorAll('body > :not(#preview-bar) .preview-note')];
  const top = [...bar.querySelectorAll('.preview-side:not([hidden]) .preview-note')];
  const cards = below.length > 0 ? below : top;
  if (cards.length === 0) return;
  current = (current + 1) % cards.length;
  const card = cards[current];
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'center', behavior: 'instant' });
};

// ---- a new page in the place of the old one

// The passage at the top of what can be seen, and those before it should it be gone.
const marks = () => {
  const top = bar.getBoundingClientRect().bottom;
  const all = [...document.querySelectorAll('main [id], main p, main li, main tr, main dd')]
    .filter((element) => !element.closest('.preview-note'));
  const at = all.findIndex((element) => element.getBoundingClientRect().bottom > top);
  const before = at < 0 ? all : all.slice(0, at + 1);
  return before.reverse().map((element) =>
    ({ element, id: element.id, top: element.getBoundingClientRect().top }));
};

const restore = (kept) => {
  if (window.scrollY === 0) return;
  for (const { element, id, top } of kept) {
    const now = element.isConnected ? element : id && document.getElementById(id);
    if (!now) continue;
    window.scrollBy({ top: now.getBoundingClientRect().top - top, behavior: 'instant' });
    return;
  }
};

// Changes something and leaves the reader where they are.
const inPlace = (change) => {
  const kept = marks();
  change();
  restore(kept);
};

const same = (a, b) => a.isEqualNode(b);
const attributes = (old, fresh) => {
  for (const { name } of [...old.attributes]) {
    // A folder that the reader opened stays open.
    if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
};

// Changes only what differs, so that what did not change keeps its focus, selection and state.
const morph = (old, fresh) => {
  attributes(old, fresh);
  const [from, to] = [[...old.childNodes].filter((node) => !isOwn(node)),
    [...fresh.childNodes].filter((node) => !isOwn(node))];
  while (from.length && to.length && same(from[0], to[0])) { from.shift(); to.shift(); }
  while (from.length && to.length && same(from.at(-1), to.at(-1))) { from.pop(); to.pop(); }
  const pairs = from.length === to.length
    && from.every((node, at) => node.nodeName === to[at].nodeName && node.id === to[at].id);
  if (pairs) {
    from.forEach((node, at) => {
      if (node.nodeType === Node.ELEMENT_NODE) morph(node, to[at]);
      else node.nodeValue = to[at].nodeValue;
    });
    return;
  }
  // By id where there are ids; the rest anew.
  const known = new Map(from.filter((node) => node.id).map((node) => [node.id, node]));
  const behind = from.at(-1)?.nextSibling ?? null;
  const end = from.length ? behind : insertion(old, fresh, to[0]);
  for (const node of to) {
    const own = node.id && known.get(node.id);
    if (own && own.nodeName === node.nodeName) {
      morph(own, node);
      known.delete(node.id);
      from.splice(from.indexOf(own), 1);
      old.insertBefore(own, end);
    } else {
      old.insertBefore(document.importNode(node, true), end);
    }
  }
  for (const node of from) node.remove();
};

// Where nodes go that are new between two that stayed.
const insertion = (old, fresh, first) => {
  if (!first) return null;
  const before = [...fresh.childNodes].filter((node) => !isOwn(node)).indexOf(first);
  return [...old.childNodes].filter((node) => !isOwn(node))[before] ?? null;
};

const show = (page) => {
  const style = (of) => [...of.querySelectorAll('head style')].map((own) => own.textContent).join();
  if (style(page) !== style(document)) {
    // The security policy of this answer allows the old style alone.
    location.reload();
    return;
  }
  inPlace(() => {
    clear();
    document.title = page.title;
    attributes(document.documentElement, page.documentElement);
    morph(document.body, page.body);
    renew(page.getElementById('preview-bar'));
    place([...page.querySelectorAll('#preview-notes > .preview-note')]
      .map((card) => document.importNode(card, true)));
  });
};

// The bar's parts one by one: what is announced must stay the same element.
const renew = (fresh) => {
  attributes(bar, fresh);
  const visible = chosen() || sides().find((side) => !side.hidden)?.dataset.ui;
  for (const side of fresh.querySelectorAll('.preview-side')) {
    const own = sides().find((known) => known.dataset.ui === side.dataset.ui);
    if (own) morph(own, side);
  }
  choose(visible);
};

const tell = (what, so) => inPlace(() => {
  for (const note of bar.querySelectorAll(what)) note.hidden = !so;
  measure();
});

const refresh = async () => {
  if (busy) return;
  busy = true;
  try {
    while (shown !== wanted) {
      const version = wanted;
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      // A policy that is gone may come back: the reader keeps the page and is told.
      if (answer.ok || document.documentElement.classList.contains('preview-own')) {
        show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
      tell('.preview-gone', answer.status === 404);
      shown = version;
      document.documentElement.dataset.previewVersion = version;
    }
  } catch {
    // The server is gone; the next event asks again.
  } finally {
    busy = false;
  }
};

// ---- beginnings

const measure = () => {
  const height = bar.getBoundingClientRect().height;
  document.documentElement.style.setProperty('--preview-bar', `${height}px`);
};

bar.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.choose) {
    localStorage.setItem('policyc-ui', button.dataset.choose);
    inPlace(() => {
      choose(button.dataset.choose);
      measure();
    });
    const side = sides().find((own) => !own.hidden);
    side.querySelector(`[data-choose="${button.dataset.choose}"]`).focus({ preventScroll: true });
  } else if (button && 'next' in button.dataset) {
    next();
  }
});
place([...document.querySelectorAll('#preview-notes > .preview-note')]);
new ResizeObserver(measure).observe(bar);
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();

let lost = false;
let events = null;
const listen = () => {
  events = new EventSource('/events');
  events.onmessage = heard;
  events.onerror = () => {
    lost = true;
    tell('.preview-lost', true);
  };
};
const heard = (event) => {
  // A server that was started anew counts anew.
  if (lost) shown = '';
  lost = false;
  tell('.preview-lost', false);
  wanted = event.data;
  refresh();
};
// A browser allows few streams to one server: only pages that can be seen listen.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) events?.close();
  else listen();
});
if (!document.hidden) listen();
