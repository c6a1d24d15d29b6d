'use strict';
// Keeps the desk on the phone. What it keeps is said by the few words before it, and named by their digest: another
// version is kept beside the old one, and takes over when the desk lets it, or when no desk is open.
const kept = `yuanba-field-${shell.version}`, choice = 'yuanba-field-choice', shelf = 'yuanba-field-shared';

addEventListener('install', event => {
  event.waitUntil((async () => {
    const cache = await caches.open(kept);
    // All of it or nothing: half a version never answers.
    await cache.addAll([...Object.values(shell.pages), ...shell.kept].map(
      url => new Request(url, { cache: 'reload', credentials: 'same-origin' })));
  })());
});

addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('yuanba-field-') && ![kept, choice, shelf].includes(name)) await caches.delete(name);
    }
    await clients.claim();
  })());
});

addEventListener('message', event => { if (event.data === 'take over') skipWaiting(); });

async function page() {
  const chosen = await (await (await caches.open(choice)).match('/field/choice'))?.text();
  const cache = await caches.open(kept);
  const found = await cache.match(shell.pages[chosen] ?? Object.values(shell.pages)[0]);
  return found ?? fetch('/field');
}

/** Lays by what another app hands over, also without network; nothing of it leaves the phone. */
async function shared(request) {
  let then = 'full';
  try {
    const form = await request.formData(), cache = await caches.open(shelf);
    const words = ['title', 'text', 'url'].map(name => form.get(name)).filter(one => typeof one === 'string' && one.trim());
    const pictures = form.getAll('pictures').filter(one => typeof one !== 'string' && one.size > 0);
    const id = `${Date.now()}-${crypto.getRandomValues(new Uint32Array(1))[0]}`, place = `/field/shared/${id}`;
    for (const [index, picture] of pictures.entries()) await cache.put(`${place}/${index + 1}`, new Response(picture));
    // The words last: what is not whole is not there.
    await cache.put(place, new Response(JSON.stringify({
      words: words.filter((one, index) => words.indexOf(one) === index), pictures: pictures.length, at: Date.now() })));
    then = id;
  } catch { /* No room: the message is still where it came from. */ }
  return Response.redirect(`/field#share/${then}`, 303);
}

addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method === 'POST' && url.origin === location.origin && url.pathname === '/field/share') {
    event.respondWith(shared(event.request));
    return;
  }
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate' && url.pathname === '/field') event.respondWith(page());
  else if (shell.kept.includes(url.pathname)) {
    event.respondWith(caches.match(event.request, { cacheName: kept }).then(found => found ?? fetch(event.request)));
  }
});
