// What lies on the phone: what was given to read, and what was entered and waits. Each write is one transaction.
export class Full extends Error {}
/** What was to be changed is on its way, or there already. */
export class Gone extends Error {}
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('yuanba-field', 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('meta');
      database.createObjectStore('drafts');
      const entries = database.createObjectStore('entries', { keyPath: 'order', autoIncrement: true });
      entries.createIndex('id', 'id', { unique: true });
      database.createObjectStore('photos', { keyPath: ['entry', 'number'] }).createIndex('entry', 'entry');
    };
    request.onsuccess = () => {
      // Another edition of the desk may open the next version; this one steps aside and is loaded anew.
      request.result.onversionchange = () => { request.result.close(); opened = undefined; };
      resolve(request.result);
    };
    request.onerror = () => { opened = undefined; reject(request.error); };
  });
  return opened;
}

async function run(names, mode, body) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, mode, { durability: 'strict' });
    let value;
    const wrong = error => reject(error?.name === 'QuotaExceededError' ? new Full() : error ?? new Error('aborted'));
    transaction.oncomplete = () => resolve(value);
    transaction.onabort = () => wrong(transaction.error);
    transaction.onerror = event => wrong(event.target.error);
    const take = request => { request.onsuccess = () => { value = request.result; }; return request; };
    try { body(name => transaction.objectStore(name), take); } catch (error) { transaction.abort(); wrong(error); }
  });
}

const at = (name, key) => run([name], 'readonly', (store, take) => take(store(name).get(key)));
export const meta = {
  get: key => at('meta', key),
  set: (key, value) => run(['meta'], 'readwrite', store => { store('meta').put(value, key); }),
  drop: key => run(['meta'], 'readwrite', store => { store('meta').delete(key); }),
};
export const drafts = {
  keys: () => run(['drafts'], 'readonly', (store, take) => take(store('drafts').getAllKeys())),
  get: key => at('drafts', key),
  set: (key, value) => run(['drafts'], 'readwrite', store => { store('drafts').put(value, key); }),
  drop: key => run(['drafts'], 'readwrite', store => { store('drafts').delete(key); }),
};

/** All entries, in the order in which they were made. */
export const entries = () => run(['entries'], 'readonly', (store, take) => take(store('entries').getAll()));
export const entry = order => at('entries', Number(order));
export const photos = id =>
  run(['photos'], 'readonly', (store, take) => take(store('photos').index('entry').getAll(id)));

/** Whether an entry may be changed: what was sent and not answered may have arrived, and then holds as it was. */
const isOpen = entry => entry && !entry.sent && entry.state !== 'done';

/** Keeps an entry with its photos, and lets its draft go: all of it or nothing. */
export async function keep(entry, pictures, draft) {
  let isGone = false;
  await run(['entries', 'photos', 'drafts'], 'readwrite', (store, take) => {
    const put = () => {
      take(store('entries').put(entry));
      if (pictures) {
        store('photos').delete(IDBKeyRange.bound([entry.id, 0], [entry.id, Infinity]));
        pictures.forEach((blob, index) => store('photos').put({ entry: entry.id, number: index + 1, blob }));
      }
      if (draft) store('drafts').delete(draft);
    };
    if (!entry.order) { put(); return; }
    const old = store('entries').get(entry.order);
    old.onsuccess = () => { if (isOpen(old.result)) put(); else isGone = true; };
  });
  if (isGone) throw new Gone();
}

/** Changes entries as they lie here now, all in one; `step` says what becomes of each, or nothing where it stays. */
export const change = (list, step) =>
  run(['entries', 'photos'], 'readwrite', store => {
    for (const { order } of list) {
      const found = store('entries').get(order);
      found.onsuccess = () => {
        const next = found.result && step(found.result);
        if (!next) return;
        store('entries').put(next);
        if (next.state === 'done') store('photos').delete(IDBKeyRange.bound([next.id, 0], [next.id, Infinity]));
      };
    }
  });

export const discard = entry =>
  run(['entries', 'photos'], 'readwrite', store => {
    store('entries').delete(entry.order);
    store('photos').delete(IDBKeyRange.bound([entry.id, 0], [entry.id, Infinity]));
  });

/** An id of version 7, which sorts by the time it was made. */
export function minted() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let index = 5; index >= 0; index -= 1) { bytes[index] = time % 256; time = Math.floor(time / 256); }
  bytes[6] = 0x70 | bytes[6] & 0x0f;
  bytes[8] = 0x80 | bytes[8] & 0x3f;
  const text = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return text.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
