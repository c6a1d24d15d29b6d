// The phone's clock may be wrong, by minutes or by a day. What the server's clock says is learnt at each exchange, and
// what was entered is put right by it; where that is not certain, the worker is asked.
import { meta } from './store.js';

const apart_ms = 2 * 60e3;
/** The server's time less the phone's, in ms. */
let offset, anchor;

export async function begin() { offset = (await meta.get('clock'))?.offset; }

/** `now` of the server, in an answer that took from `sent` to the present, by the clock that nobody can set. */
export async function learn(now, sent) {
  const received = performance.now();
  const server = Date.parse(now) + (received - sent) / 2;
  anchor = { server, at: received };
  offset = Math.round(server - Date.now());
  await meta.set('clock', { offset });
}

export const now = () => Date.now() + (offset ?? 0);

/** What is kept with an entry about when it was made. */
export const stamp = () => ({
  raw: Date.now(), offset: offset ?? null,
  steady: anchor ? Math.round(anchor.server + performance.now() - anchor.at) : null,
});

/** When an entry was made, as well as can be said after an exchange; `null` when the clock was changed in between. */
export function settled({ raw, offset: then, steady }) {
  const byNow = raw + (offset ?? 0), byThen = then === null ? null : raw + then;
  if (byThen === null || Math.abs(byNow - byThen) <= apart_ms) return byNow;
  // The clock was set meanwhile: what went on beside it says before which of the two.
  if (steady === null) return null;
  return [byThen, byNow].find(at => Math.abs(at - steady) <= apart_ms) ?? null;
}
