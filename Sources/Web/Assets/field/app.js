// Begins, leads from view to view, and tells in one line how things stand.
import { button, count, h, icon, language, link, show, t } from './dom.js';
import * as store from './store.js';
import { attention, begin, desk, listen, sync, tell, waiting } from './sync.js';
import { accountView, signInView, signOutView } from './account.js';
import { householdsView, noticesView, requestsView, visitsView } from './lists.js';
import { householdView, noticeView, requestView } from './files.js';
import { formView } from './forms.js';
import { entryView, outboxView } from './outbox.js';
import { laterView } from './later.js';
import { gather, shareView } from './share.js';

document.documentElement.classList.add('js');
const tabs = ['visits', 'requests', 'notices', 'households', 'outbox'];
const views = {
  visits: visitsView, requests: requestsView, notices: noticesView, households: householdsView, outbox: outboxView,
  household: householdView, request: requestView, notice: noticeView, record: () => formView('record'),
  visit: household => formView('visit', household), act: (kind, request) => formView(kind, request),
  entry: entryView, account: accountView, 'sign-out': signOutView, 'sign-in': signInView,
  later: laterView, share: shareView,
  edit: async order => {
    const entry = await store.entry(order);
    return formView(entry?.kind ?? 'record', entry?.target ?? entry?.fields?.household, order);
  },
};
/** Views in which somebody types: nothing is drawn over them. */
const typing = new Set(['record', 'visit', 'act', 'edit', 'later', 'share', 'entry', 'sign-in', 'sign-out']);
const where = () => { const parts = location.hash.slice(1).split('/'); return parts[0] ? parts : ['visits']; };
let registration, isDrawn = false;

async function draw() {
  const [name, ...rest] = where();
  drawTabs(name);
  if (!desk.owner && name !== 'sign-in') {
    // What somebody is typing is not drawn over.
    if (document.querySelector('#main [name=password]')) return;
    if (desk.isSending) show(h('h1', {}, t('title')), h('p', { class: 'quiet' }, t('beginning')));
    else signInView();
    return;
  }
  if (!desk.pack && ['visits', 'requests', 'notices', 'households', 'household', 'request', 'notice'].includes(name)) {
    show(h('h1', {}, t('title')), h('p', {}, t(desk.isSending ? 'beginning' : 'nothing-taken')),
      h('p', { class: 'row-btns' }, button(t('take-along'), () => sync(), { main: true }),
        link(t('record'), '#record', { class: 'btn' })));
    return;
  }
  await (views[name] ?? visitsView)(...rest);
}

function drawTabs(name) {
  const bar = document.getElementById('tabs'), who = document.getElementById('who');
  const current = { household: 'households', visit: 'visits', request: 'requests', act: 'requests', notice: 'notices', entry: 'outbox', edit: 'outbox', later: 'outbox' }[name] ?? name;
  bar.hidden = !desk.owner;
  bar.replaceChildren(...tabs.map(tab => link(
    tab === 'outbox' && waiting().length ? t('tab-outbox-count', { count: waiting().length }) : t(`tab-${tab}`), `#${tab}`,
    { 'aria-current': tab === current ? 'page' : null })));
  // What is read stands in sight, however wide the words are.
  const shown = bar.querySelector('[aria-current]');
  if (shown) bar.scrollLeft = Math.max(0, shown.offsetLeft + shown.offsetWidth - bar.clientWidth + 8);
  who.replaceChildren(...(desk.owner ? [link(desk.owner.name, '#account')] : []));
}

/** One line on how things stand; what wants a person comes first. */
function standing() {
  const left = waiting().length, hold = attention().length;
  if (desk.isFull) return [t('full'), t('full-help'), link(t('look'), '#outbox')];
  if (desk.owner && desk.isExpired) {
    return [t('expired'), left ? count('expired-waiting', left) : t('expired-text'), link(t('sign-in'), '#sign-in')];
  }
  if (desk.mustChange) return [t('must-change'), t('must-change-text'), link(t('look'), '/account')];
  if (hold) return [count('attention', hold), t('attention-text'), link(t('look'), '#outbox')];
  if (desk.shared?.length && where()[0] !== 'share') {
    return [count('shared', desk.shared.length), t('shared-text'), link(t('look'), `#share/${desk.shared[0]}`)];
  }
  if (!desk.reaches) return left ? [count('offline-waiting', left), t('offline-text'), link(t('look'), '#outbox')] : [t('offline'), t('offline-read'), null];
  if (registration?.waiting) return [t('new-version'), t('new-version-text'), button(t('new-version-take'), takeOver, { small: true })];
  if (left) return [count(desk.isSending ? 'sending-left' : 'waiting-left', left), t('waiting-text'), link(t('look'), '#outbox')];
  return null;
}

function drawState() {
  const bar = document.getElementById('state'), found = standing();
  bar.hidden = !found;
  if (!found) { bar.replaceChildren(); return; }
  const [title, text, way] = found;
  bar.replaceChildren(icon(desk.reaches ? 'eye' : 'cloud'), h('span', {}, h('b', {}, title), h('span', { class: 'small' }, text)), way ?? '');
}

function takeOver() { registration?.waiting?.postMessage('take over'); }

/** Which of the kept pages is shown; a full phone keeps the one that it had. */
async function choose(wanted) {
  try { await (await caches.open('yuanba-field-choice')).put('/field/choice', new Response(wanted)); } catch { /* full */ }
}

async function keepShell() {
  if (!navigator.serviceWorker) return;
  await choose(language);
  const hadOne = Boolean(navigator.serviceWorker.controller);
  registration = await navigator.serviceWorker.register('/field-worker.js', { scope: '/field' });
  const noticed = () => {
    drawState();
    // Nobody types: the new version takes over at once. What is typed is kept, but nobody likes to lose the page.
    if (registration.waiting && navigator.serviceWorker.controller && !typing.has(where()[0])) takeOver();
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', noticed));
  noticed();
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (hadOne) location.reload(); });
  addEventListener('hashchange', noticed);
}

/** The reader's language and type are those of the server's own pages. */
async function follow() {
  if (!desk.pack) return;
  localStorage.setItem('yuanba.field', '1');
  const isLarge = Boolean(desk.pack.is_large);
  if (isLarge) document.documentElement.dataset.type = 'large'; else delete document.documentElement.dataset.type;
  if (desk.pack.language !== language && navigator.serviceWorker?.controller && !typing.has(where()[0])) {
    await choose(desk.pack.language);
    location.reload();
  }
}

let wait_ms = 15_000;
async function again() {
  const isNeeded = !desk.reaches || waiting().some(entry => entry.state === 'waiting');
  if (isNeeded && document.visibilityState === 'visible' && navigator.onLine && !desk.isExpired) {
    await sync();
    wait_ms = desk.reaches ? 15_000 : Math.min(wait_ms * 2, 5 * 60e3);
  }
  setTimeout(again, wait_ms);
}

listen(() => {
  drawState();
  drawTabs(where()[0]);
  // A list is drawn anew with what came in; a form, or a first page that was drawn, is left alone.
  if (!typing.has(where()[0]) && (!isDrawn || !desk.isSending)) draw();
  isDrawn = true;
});
addEventListener('hashchange', async () => {
  await draw();
  scrollTo(0, 0);
  document.querySelector('#main h1')?.focus({ preventScroll: true });
});
// The hash is the view; what skips to the contents must not change it.
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});
addEventListener('online', () => { wait_ms = 15_000; sync(); });
addEventListener('offline', () => { desk.reaches = false; tell(); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') sync(); });

await begin();
await gather().catch(() => { /* A full phone: it stays where the worker laid it. */ });
await draw();
drawState();
keepShell().catch(() => { /* A browser that keeps no pages still enters and sends. */ });
if (navigator.onLine) await sync(); else { desk.reaches = false; tell(); }
await follow();
setTimeout(again, wait_ms);
