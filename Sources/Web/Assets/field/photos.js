// Photos are made smaller before they are kept: a phone has little room, and a village little network.
import { h, icon, t } from './dom.js';

const side_max = 1600;
export const photos_max = 3;

export async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, side_max / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    // Drawn anew, the picture no longer says where and when it was taken.
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.8)) ?? file;
  } catch { return file; }
}

/** A field for photos that shows what it holds; `changed` hears of each change. */
export function photoField(label, hint, held, changed, error) {
  const box = h('div', { class: 'photos' });
  const note = h('p', { class: 'small quiet', role: 'status' });
  const input = h('input', { type: 'file', accept: 'image/*', multiple: true, id: 'photos', name: 'photos' });
  const add = h('label', { class: 'photo-add' }, icon('camera'), h('span', {}, t('photo-add')), input);
  const draw = () => {
    box.replaceChildren(...held.map((blob, index) => {
      const name = t('photo', { number: index + 1 });
      const picture = h('img', { src: URL.createObjectURL(blob), alt: name, load: () => URL.revokeObjectURL(picture.src) });
      return h('div', { class: 'photo' }, picture, h('button', {
        type: 'button', class: 'btn btn--bare btn--small',
        click: () => { held.splice(index, 1); draw(); changed(); input.focus(); },
      }, t('photo-remove'), h('span', { class: 'sr' }, ` ${name}`)));
    }), add);
    add.hidden = held.length >= photos_max;
  };
  input.addEventListener('change', async () => {
    const chosen = [...input.files];
    input.value = '';
    note.textContent = held.length + chosen.length > photos_max ? t('photos-max', { count: photos_max }) : '';
    for (const file of chosen.slice(0, photos_max - held.length)) held.push(await smaller(file));
    draw();
    changed();
  });
  draw();
  return h('fieldset', { class: `field${error ? ' field--error' : ''}` },
    h('legend', {}, label, ' ', h('span', { class: 'opt' }, t('optional'))),
    h('p', { class: 'hint' }, hint), error && h('p', { class: 'error' }, error), box, note);
}
