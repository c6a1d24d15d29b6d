// The exchange with the server: what is to be read comes down, what was entered goes up, in order, each once.
import { limits, t } from './dom.js';
import * as store from './store.js';
import * as time from './time.js';

/** What the views draw. `owner` is whose data lie here and who enters more; entries of others wait for them. */
export const desk = {
  owner: null, pack: null, entries: [], token: '', version: null, reaches: navigator.onLine, isExpired: false,
  isSending: false, isFull: false, mustChange: false,
};
const listeners = [];
export const listen = listener => listeners.push(listener);
export const tell = () => listeners.forEach(listener => listener());
export const isMine = entry => entry.owner === desk.owner?.person;
export const waiting = () => desk.entries.filter(entry => isMine(entry) && entry.state !== 'done');
export const attention = () => waiting().filter(entry => ['refused', 'conflict', 'clock', 'earlier'].includes(entry.state));
export const ofOthers = () => desk.entries.filter(entry => !isMine(entry) && entry.state !== 'done');

class SignedOut extends Error {}
class Unreached extends Error {}
class Refused extends Error { constructor(status) { super(`${status}`); this.status = status; } }

export async function begin() {
  await time.begin();
  desk.owner = await store.meta.get('owner') ?? null;
  const pack = await store.meta.get('pack');
  if (pack && time.now() - pack.at > limits.kept_days * 86400e3) await store.meta.drop('pack');
  else desk.pack = pack ?? null;
  await reread();
}

export async function reread() {
  const all = await store.entries(), old = time.now() - 86400e3;
  // What arrived is shown for a day, so that one sees that it did.
  for (const entry of all) if (entry.state === 'done' && entry.done < old) await store.discard(entry);
  desk.entries = all.filter(entry => entry.state !== 'done' || entry.done >= old);
}

async function ask(path, options = {}, patience_ms = 30_000) {
  const control = new AbortController(), sent = performance.now();
  const timer = setTimeout(() => control.abort(), patience_ms);
  try {
    const reply = await fetch(path, {
      redirect: 'manual', cache: 'no-store', credentials: 'same-origin', signal: control.signal, ...options,
    });
    desk.reaches = navigator.onLine;
    if (reply.type === 'opaqueredirect' || reply.status === 401) throw new SignedOut();
    if (!reply.ok) throw new Refused(reply.status);
    const body = await reply.json();
    await time.learn(body.now, sent);
    return body;
  } catch (error) {
    if (error instanceof SignedOut || error instanceof Refused) throw error;
    desk.reaches = false;
    throw new Unreached();
  } finally { clearTimeout(timer); }
}

/** What the phone takes along; another person's data make way for it. */
async function pull() {
  const answer = await ask(`/field/pack?have=${desk.pack?.digest ?? ''}`);
  Object.assign(desk, { isExpired: false, mustChange: false, token: answer.token, version: answer.version });
  const owner = { person: answer.person, name: answer.name };
  delete answer.token;
  desk.pack = { ...(answer.is_unchanged ? desk.pack : {}), ...answer, at: time.now() };
  desk.owner = owner;
  await store.meta.set('owner', owner);
  try { await store.meta.set('pack', desk.pack); } catch (error) {
    if (!(error instanceof store.Full)) throw error;
    // What was entered goes before what is only read.
    await store.meta.drop('pack');
    desk.isFull = true;
  }
}

/** Says when each waiting entry was made; where that is uncertain, the worker will be asked. */
async function settleTimes() {
  const changed = [];
  for (const entry of waiting()) {
    if (entry.state !== 'waiting' || entry.happened) continue;
    changed.push(entry);
  }
  if (!changed.length) return;
  await store.change(changed, entry => {
    if (entry.state !== 'waiting' || entry.happened) return null;
    const happened = time.settled(entry.stamp);
    return happened === null ? { ...entry, state: 'clock' } : { ...entry, happened };
  });
  await reread();
}

/** Notes, before anything leaves the phone, that these may arrive from now on; answers with them as they lie here. */
async function begun(batch) {
  const found = [];
  await store.change(batch, entry => {
    if (entry.state !== 'waiting' || !entry.happened) return null;
    found.push(entry);
    return { ...entry, sent: true };
  });
  return found;
}

/** What was sent for the first time, and surely did not arrive, may be changed again. */
const came_back = batch => store.change(batch.filter(entry => !entry.sent), entry => ({ ...entry, sent: false }));

/** The next ones to go up together; one with photos goes alone, so that little is lost with the network. */
function next(size, tried) {
  const batch = [];
  for (const entry of waiting()) {
    if (entry.state !== 'waiting' || tried.has(entry.id)) continue;
    const stands = entry.after && desk.entries.find(other => other.id === entry.after);
    if (stands && stands.state !== 'done' && !batch.includes(stands)) continue;
    if (entry.photos && batch.length) break;
    batch.push(entry);
    if (entry.photos || batch.length >= size) break;
  }
  return batch;
}

const wire = entry => ({
  id: entry.id, kind: entry.kind, target: entry.target, after: entry.after, fields: entry.fields,
  happened_at: new Date(entry.happened).toISOString(), seen_at: entry.seen ?? undefined,
});

async function sending(batch) {
  const body = new FormData();
  let bytes = 0;
  body.append('_token', desk.token);
  body.append('person', desk.owner.person);
  body.append('entries', JSON.stringify(batch.map(wire)));
  for (const entry of batch.filter(entry => entry.photos)) {
    for (const photo of await store.photos(entry.id)) {
      body.append(`photo.${entry.id}.${photo.number}`, photo.blob, `${photo.number}.jpg`);
      bytes += photo.blob.size;
    }
  }
  // As patient as the server is: half a minute, and what the slowest network takes for the bytes.
  return ask('/field/entries', { method: 'POST', body }, 30_000 + bytes / 8);
}

/** What an entry becomes by its answer; `before` is how it was when it was sent. */
function answered(entry, outcome, before) {
  if (outcome.state === 'waiting') return { ...entry, sent: false };
  // It was sent before as it is now, and its answer was lost: it is there.
  const isThere = outcome.state === 'earlier' && before.sent;
  if (!isThere && outcome.state !== 'accepted' && outcome.state !== 'repeated') {
    const { state, errors, theirs, path } = outcome;
    return { ...entry, sent: false, state, errors, unfit: outcome.photo, theirs, path };
  }
  return arrived(entry, outcome);
}

/** An entry that is there: what it said is the county's now, and goes from the phone. */
export function arrived(entry, { path, number, code }) {
  const { order, id, owner, ownerName, kind, target, title, happened } = entry;
  return {
    order, id, owner, ownerName, kind, target, title, happened, state: 'done', done: time.now(), path, number, code,
    household: entry.fields?.household,
  };
}

/** Sends until nothing is left that can go; says whether anything went. */
async function push() {
  const tried = new Set();
  let size = 20, hasGone = false;
  for (;;) {
    await settleTimes();
    const chosen = next(size, tried);
    if (!chosen.length) return hasGone;
    chosen.forEach(entry => tried.add(entry.id));
    const batch = await begun(chosen);
    if (!batch.length) continue;
    await reread();
    tell();
    let answer;
    try { answer = await sending(batch); } catch (error) {
      if (error instanceof SignedOut || error instanceof Refused && error.status < 500) await came_back(batch);
      const isTheirs = error instanceof Refused && ![403, 429, 503].includes(error.status);
      if (!isTheirs) throw error;
      // Something in it is too much for the server: one by one, and what fails does not hold up the others.
      if (batch.length > 1) { size = 1; batch.forEach(entry => tried.delete(entry.id)); continue; }
      const words = t(error.status === 413 ? 'too-large' : 'failed', { status: error.status });
      await store.change(batch, entry => ({ ...entry, errors: [{ field: null, detail: words }],
        state: error.status >= 500 ? 'waiting' : 'refused' }));
      await reread();
      continue;
    }
    const outcomes = new Map(answer.outcomes.map(outcome => [outcome.id, outcome]));
    const before = new Map(batch.map(entry => [entry.id, entry]));
    await store.change(batch.filter(entry => outcomes.has(entry.id)),
      entry => answered(entry, outcomes.get(entry.id), before.get(entry.id)));
    hasGone = true;
    await reread();
  }
}

async function exchange() {
  desk.isSending = true;
  tell();
  try {
    if (await store.meta.get('leaving')) await leave();
    else {
      await pull();
      if (await push()) await pull();
    }
  } catch (error) {
    if (error instanceof SignedOut) desk.isExpired = true;
    else if (error instanceof Refused && error.status === 403) desk.mustChange = true;
    else if (error instanceof store.Full) desk.isFull = true;
    else if (!(error instanceof Unreached || error instanceof Refused)) throw error;
  } finally {
    desk.isSending = false;
    await reread();
    tell();
  }
}

let running;
/** One exchange at a time, in all windows of the phone together. */
export function sync() {
  running ??= (navigator.locks ? navigator.locks.request('yuanba-field', exchange) : exchange())
    .finally(() => { running = undefined; });
  return running;
}

/** What was given to read goes from the phone at once; what was entered stays for who entered it. */
export async function forget() {
  await store.meta.drop('pack');
  await store.meta.drop('owner');
  Object.assign(desk, { pack: null, owner: null });
  localStorage.removeItem('yuanba.field');
}

/** Ends the session; without network, as soon as there is one again. */
export async function leave() {
  await forget();
  await store.meta.set('leaving', true);
  try {
    const { token } = await ask('/field/pack');
    await fetch('/sign-out', {
      method: 'POST', redirect: 'manual', credentials: 'same-origin', body: new URLSearchParams({ _token: token }),
    });
  } catch (error) {
    // Nobody is signed in any more: that is what was wanted.
    if (!(error instanceof SignedOut)) { tell(); return; }
  }
  await store.meta.drop('leaving');
  desk.isExpired = true;
  tell();
}
