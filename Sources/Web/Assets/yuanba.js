// Comfort only: every page works without this file. No framework, no address but our own server's.
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

  // What was typed survives a lost connection: kept in this browser until it has arrived.
  const drafts = {
    key: name => `yuanba.draft.${name}`,
    age_max_ms: 7 * 24 * 3600 * 1000,
    read(name) {
      try {
        const kept = JSON.parse(localStorage.getItem(this.key(name)));
        return kept && Date.now() - kept.at < this.age_max_ms ? kept.fields : null;
      } catch { return null; }
    },
    write(name, fields) {
      try { localStorage.setItem(this.key(name), JSON.stringify({ at: Date.now(), fields })); } catch { /* full, or forbidden */ }
    },
    drop(name) { try { localStorage.removeItem(this.key(name)); } catch { /* forbidden */ } },
  };

  const keeps = control => control.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(control.type);

  function collected(form) {
    const fields = {};
    for (const control of form.elements) {
      if (!keeps(control)) continue;
      const isMark = control.type === 'radio' || control.type === 'checkbox';
      (fields[control.name] ??= []).push(isMark ? (control.checked ? control.value : null) : control.value);
    }
    return fields;
  }

  function restored(form, fields) {
    let changed = false;
    const position = {};
    for (const control of form.elements) {
      if (!keeps(control)) continue;
      const index = position[control.name] = (position[control.name] ?? -1) + 1;
      const value = fields[control.name]?.[index];
      if (value === undefined) continue;
      if (control.type === 'radio' || control.type === 'checkbox') {
        if (control.checked !== (value !== null)) { control.checked = value !== null; changed = true; }
      } else if (value && control.value !== value) { control.value = value; changed = true; }
    }
    return changed;
  }

  for (const done of all('[data-draft-done]')) drafts.drop(done.dataset.draftDone);
  // What was sent and led on to another page was taken; what was refused is answered in place and stays a draft.
  const sending = {
    key: 'yuanba.sending',
    begin(name) { try { sessionStorage.setItem(this.key, name); } catch { /* forbidden */ } },
    end() {
      try {
        const name = sessionStorage.getItem(this.key);
        sessionStorage.removeItem(this.key);
        return name;
      } catch { return null; }
    },
  };
  const sent = sending.end(), wasLed = performance.getEntriesByType('navigation')[0]?.redirectCount > 0;
  if (sent && wasLed && location.pathname !== '/sign-in') drafts.drop(sent);
  for (const form of all('form[data-draft]')) {
    const name = form.dataset.draft, note = form.querySelector('[data-draft-note]');
    const kept = document.querySelector('[data-errors]') ? null : drafts.read(name);
    if (kept && restored(form, kept) && note) note.hidden = false;
    let timer;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => drafts.write(name, collected(form)), 300);
    });
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      drafts.write(name, collected(form));
    });
    form.querySelector('[data-draft-drop]')?.addEventListener('click', () => {
      clearTimeout(timer);
      drafts.drop(name);
      form.reset();
      note.hidden = true;
    });
  }

  // Going back to a form and sending the same words again is the same act: it keeps the id that it had.
  const isReturn = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  for (const form of all('form[data-draft]')) {
    const name = `id.${form.dataset.draft}`, field = form.elements.id, fresh = field.value;
    const first = isReturn && history.state?.[name];
    if (!first) { history.replaceState({ ...history.state, [name]: fresh }, ''); continue; }
    field.value = first;
    form.addEventListener('input', () => {
      field.value = fresh;
      history.replaceState({ ...history.state, [name]: fresh }, '');
    }, { once: true });
  }

  // Without a connection nothing is sent and nothing is lost: the browser's own page of failure would hide the words.
  const offline = document.getElementById('offline');
  const tell = isOffline => { if (offline) offline.hidden = !isOffline; };
  const connection = () => tell(navigator.onLine === false);
  addEventListener('online', connection);
  addEventListener('offline', connection);
  connection();

  async function reaches() {
    if (navigator.onLine === false) return false;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 8000);
    try {
      await fetch('/health', { cache: 'no-store', signal: patience.signal });
      return true;
    } catch { return false; } finally { clearTimeout(timer); }
  }

  async function again() {
    if (await reaches()) tell(false); else setTimeout(again, 5000);
  }

  async function tried(form, button) {
    form.dataset.trying = '1';
    const isReached = await reaches();
    delete form.dataset.trying;
    tell(!isReached);
    if (!isReached) { setTimeout(again, 5000); return; }
    form.dataset.reached = '1';
    form.requestSubmit(button);
  }

  // A second press does not send twice; the server would not act twice either.
  addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post') return;
    // Where the desk for the field was used, it signs out: it asks about what waits, and clears what it took along.
    const leaves = form.getAttribute('action') === '/sign-out' && localStorage.getItem('yuanba.field');
    if (leaves) { event.preventDefault(); location.href = '/field#sign-out'; return; }
    if (form.dataset.sent || form.dataset.trying) { event.preventDefault(); return; }
    if (form.dataset.draft && !form.dataset.reached && form.requestSubmit) {
      event.preventDefault();
      tried(form, event.submitter);
      return;
    }
    delete form.dataset.reached;
    form.dataset.sent = '1';
    if (form.dataset.draft) sending.begin(form.dataset.draft);
    const name = form.getAttribute('id');   // `form.id` would be the field of that name
    const buttons = all('button[type=submit]', form).concat(name ? all(`button[form="${CSS.escape(name)}"]`) : []);
    setTimeout(() => buttons.forEach(button => { button.disabled = true; }), 0);
  });
  addEventListener('pageshow', () => {
    for (const form of all('form[data-sent]')) delete form.dataset.sent;
    for (const button of all('button[type=submit][disabled]')) button.disabled = false;
  });

  document.querySelector('[data-errors]')?.focus();

  // By keyboard alone: Alt and a digit goes to a field, Ctrl and Enter sends; the page says which.
  for (const desk of all('[data-keys]')) {
    const ids = desk.dataset.keys.split(' ');
    if (!document.querySelector('[data-errors]')) document.getElementById(ids[0])?.focus();
    addEventListener('keydown', event => {
      if (event.isComposing) return;
      const digit = event.altKey && !event.ctrlKey && event.code.match(/^Digit([1-9])$/)?.[1];
      const field = digit && document.getElementById(ids[digit - 1]);
      const sends = event.ctrlKey && event.key === 'Enter';
      if (!field && !sends) return;
      event.preventDefault();
      if (field) { field.focus(); return; }
      const second = event.shiftKey && document.getElementById(desk.dataset.second);
      (second || document.querySelector(`button[form="${desk.dataset.send}"]`))?.click();
    });
  }

  // Photos: shown at once, taken out again one by one, and made smaller before they travel.
  const side_max = 1600;
  async function smaller(file) {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || !self.createImageBitmap) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const scale = Math.min(1, side_max / Math.max(picture.width, picture.height));
      if (scale === 1 && file.type !== 'image/jpeg') return file;
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.82));
      return blob ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
    } catch { return file; }
  }

  for (const box of all('[data-photos]')) {
    const input = box.querySelector('input[type=file]'), add = box.querySelector('.photo-add');
    const template = box.querySelector('template'), note = box.parentElement.querySelector('[data-photos-note]');
    const count_max = Number(box.dataset.max) || 3;
    let photos = [];
    const show = () => {
      const chosen = new DataTransfer();
      photos.forEach(photo => chosen.items.add(photo));
      input.files = chosen.files;
      for (const old of all('.photo', box)) { URL.revokeObjectURL(old.querySelector('img').src); old.remove(); }
      photos.forEach((photo, index) => {
        const card = template.content.firstElementChild.cloneNode(true);
        const label = `${box.dataset.name} ${index + 1}`;
        card.querySelector('img').src = URL.createObjectURL(photo);
        card.querySelector('img').alt = label;
        card.querySelector('.sr').textContent = ` ${label}`;
        card.querySelector('button').addEventListener('click', () => {
          photos = photos.filter(other => other !== photo);
          show();
          input.focus();
        });
        add.before(card);
      });
      add.hidden = photos.length >= count_max;
    };
    input.addEventListener('change', async () => {
      const added = await Promise.all([...input.files].filter(file => !photos.includes(file)).map(smaller));
      const sum = photos.concat(added);
      note.textContent = sum.length > count_max ? note.dataset.tooMany : '';
      photos = sum.slice(0, count_max);
      show();
    });
  }

  // Where the phone is, only when asked.
  for (const box of all('[data-locate]')) {
    const button = box.querySelector('button'), note = box.querySelector('[role=status]');
    if (!navigator.geolocation) { box.hidden = true; continue; }
    button.addEventListener('click', () => {
      note.textContent = box.dataset.wait;
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        box.querySelector('[data-latitude]').value = coords.latitude.toFixed(6);
        box.querySelector('[data-longitude]').value = coords.longitude.toFixed(6);
        box.querySelector('[data-accuracy]').value = Math.round(coords.accuracy);
        note.textContent = filled(box.dataset.found, { metres: Math.round(coords.accuracy) });
      }, () => { note.textContent = box.dataset.failed; }, { enableHighAccuracy: true, timeout: 15000 });
    });
  }

  // What is similar to the words being typed.
  for (const slot of all('[data-similar]')) {
    const field = document.getElementById(slot.dataset.watch);
    let timer, asked = '', running;
    field?.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const text = field.value.trim();
        if (text === asked || navigator.onLine === false) return;
        asked = text;
        running?.abort();
        if (text.length < 4) { slot.replaceChildren(); return; }
        running = new AbortController();
        try {
          const join = slot.dataset.similar.includes('?') ? '&' : '?';
          // A place given by hand is sent to some hundred metres: what is near needs fewer words in common.
          const spot = ['latitude', 'longitude'].map(name => parseFloat(field.form?.elements[name]?.value));
          const near = spot.every(isFinite) ? `&latitude=${spot[0].toFixed(3)}&longitude=${spot[1].toFixed(3)}` : '';
          const typed = `${join}text=${encodeURIComponent(text.slice(0, 200))}`;
          const reply = await fetch(`${slot.dataset.similar}${typed}${near}`,
            { signal: running.signal, headers: { Accept: 'text/html' } });
          if (reply.ok) slot.replaceChildren(document.createRange().createContextualFragment(await reply.text()));
        } catch { /* offline, or a later question came first */ }
      }, 600);
    });
  }

  // Long work: ask again until the page no longer says that it is running.
  async function poll() {
    const shown = document.querySelector('[data-poll]');
    if (!shown) return;
    try {
      const reply = await fetch(shown.dataset.poll, { headers: { Accept: 'text/html' } });
      const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById('progress');
      if (reply.ok && !fresh?.dataset.poll) { location.reload(); return; }
      if (reply.ok) shown.replaceWith(document.adoptNode(fresh));
    } catch { /* offline: the next round asks again */ }
    setTimeout(poll, 3000);
  }
  if (document.querySelector('[data-poll]')) setTimeout(poll, 3000);

  for (const form of all('form[data-autosubmit]')) {
    form.addEventListener('change', event => {
      if (event.target.matches('select, [type=radio], [type=checkbox], [type=date]')) form.requestSubmit();
    });
  }
  for (const button of all('[data-print]')) button.addEventListener('click', () => print());
  for (const button of all('[data-reveal]')) {
    const input = document.getElementById(button.dataset.reveal);
    button.addEventListener('click', () => {
      const isShown = input.type === 'text';
      input.type = isShown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!isShown));
    });
    input?.form?.addEventListener('submit', () => { input.type = 'password'; });
  }
  for (const button of all('[data-fill-account]')) {
    button.addEventListener('click', () => {
      const secret = document.querySelector('input[type=password], [data-reveal] ~ input, .reveal input');
      const name = document.querySelector('input[autocomplete=username]');
      if (!secret || !name) return;
      name.value = button.dataset.fillAccount;
      secret.value = button.dataset.fillPassword;
      (secret.form.querySelector('button[type=submit]') ?? secret).focus();
    });
  }

  // Paper shows what folds away on the screen.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open])');
    opened.forEach(fold => { fold.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(fold => { fold.open = false; }));
})();
