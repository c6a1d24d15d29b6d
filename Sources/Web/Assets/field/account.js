// Coming in, going out, and what lies on this phone.
import { button, count, facts, h, head, moment, show, t } from './dom.js';
import { meta } from './store.js';
import { desk, leave, ofOthers, sync, waiting } from './sync.js';

const typed = (name, label, type, autocomplete) => h('div', { class: 'field' }, h('label', { for: name }, label),
  h('input', { id: name, name, type, autocomplete, required: true, maxlength: type === 'password' ? 256 : 100 }));

/** Signs in on this page, so that nothing that was typed has to be left. */
export function signInView() {
  const note = h('div', { role: 'alert' });
  const form = h('form', {
    class: 'form',
    submit: async event => {
      event.preventDefault();
      note.replaceChildren();
      const words = await signIn(form);
      if (words) note.replaceChildren(h('p', { class: 'error' }, words));
      else {
        // What another app handed over waits for whoever signs in.
        if (!location.hash.startsWith('#share/')) location.hash = '#';
        await sync();
        if (location.hash.startsWith('#share/')) dispatchEvent(new HashChangeEvent('hashchange'));
      }
    },
  }, typed('name', t('sign-in-name'), 'text', 'username'),
  typed('password', t('sign-in-password'), 'password', 'current-password'),
  h('p', {}, h('button', { class: 'btn btn--main btn--wide', type: 'submit' }, t('sign-in'))));
  const kept = desk.entries.filter(entry => entry.state !== 'done').length;
  show(head(t('sign-in-title'), kept ? count('sign-in-kept', kept) : t('sign-in-purpose')), note, form);
}

/** Sends the form that the server's own page has; answers with what was wrong, or with nothing. */
async function signIn(form) {
  try {
    const parsed = async reply => new DOMParser().parseFromString(await reply.text(), 'text/html');
    const page = await parsed(await fetch('/sign-in', { cache: 'no-store', credentials: 'same-origin' }));
    const body = new URLSearchParams(new FormData(form));
    body.set('_token', page.querySelector('[name=_token]')?.value ?? '');
    const reply = await fetch('/sign-in', { method: 'POST', body, redirect: 'manual', credentials: 'same-origin' });
    if (reply.type === 'opaqueredirect') { await meta.drop('leaving'); return null; }
    return (await parsed(reply)).querySelector('.errors li, .lead')?.textContent ?? t('sign-in-failed');
  } catch { return t('sign-in-offline'); }
}

export function accountView() {
  const pack = desk.pack;
  show(head(desk.owner?.name ?? t('account'), t('account-purpose')),
    facts([[t('account-place'), pack?.place_name], [t('account-taken'), pack && moment(pack.at)],
      [t('account-waiting'), String(waiting().length)],
      [t('account-others'), ofOthers().length ? String(ofOthers().length) : null]]),
    h('p', {}, t('account-kept')), h('p', { class: 'row-btns' },
      button(t('take-along'), () => sync()), button(t('sign-out'), () => { location.hash = '#sign-out'; })),
    h('p', { class: 'quiet' }, t('account-install')));
}

/** Going out deletes what was given to read; what waits is asked about first. */
export function signOutView() {
  const left = waiting().length;
  const go = async () => { await leave(); location.hash = '#'; };
  show(head(t('sign-out-title'), left ? count('sign-out-waiting', left) : t('sign-out-purpose')),
    left > 0 && h('p', {}, t('sign-out-kept')),
    h('p', { class: 'row-btns' },
      left > 0 && button(t('sign-out-send'), async () => { location.hash = '#outbox'; await sync(); }, { main: true }),
      button(t(left > 0 ? 'sign-out-anyway' : 'sign-out'), go, { main: left === 0 }),
      button(t('sign-out-stay'), () => { location.hash = '#'; }, { bare: true })));
}
