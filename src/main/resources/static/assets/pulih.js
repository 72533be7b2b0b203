/* Conveniences: every page works without this file. */
(() => {
  'use strict';
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  /* a form is sent once */
  const free = form => {
    delete form.dataset.sent;
    all('button', form).forEach(b => b.removeAttribute('disabled'));
  };
  document.addEventListener('submit', e => {
    const form = e.target;
    if (form.method !== 'post' || e.defaultPrevented) return;
    if (form.dataset.sent) return e.preventDefault();
    form.dataset.sent = 'true';
    setTimeout(() => all('button', form).forEach(b => b.setAttribute('disabled', '')));
    setTimeout(() => free(form), 15000);
  });
  addEventListener('pageshow', () => all('form[data-sent]').forEach(free));

  /* photos that a telephone has sent go into the field that asked for them */
  const news = 'BroadcastChannel' in window ? new BroadcastChannel('pulih-foto') : null;
  let asking = null;
  document.addEventListener('click', e => {
    const link = e.target.closest('a[data-foto]');
    if (link) asking = document.getElementById(link.dataset.foto);
  });
  const tell = () => { if (news && document.querySelector('[data-foto-tiba]')) news.postMessage('tiba'); };
  document.addEventListener('htmx:afterSettle', tell);
  tell();
  if (news) news.onmessage = async () => {
    if (!asking) return;
    const answer = await fetch('/foto/berkas.pdf');
    if (answer.status !== 200 || !asking) return;
    const chosen = new DataTransfer();
    chosen.items.add(new File([await answer.blob()], 'foto.pdf', { type: 'application/pdf' }));
    asking.files = chosen.files;
    asking.parentElement.querySelector('[data-foto-diterima]').hidden = false;
    asking = null;
  };

  /* a picture follows what is typed in a form */
  all('img[data-preview]').forEach(picture => {
    const form = document.querySelector(picture.dataset.form);
    let wait;
    form?.addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(() => {
        const typed = new URLSearchParams();
        new FormData(form).forEach((value, name) => {
          if (typeof value === 'string' && !name.startsWith('_')) typed.append(name, value);
        });
        picture.src = picture.dataset.preview + '?' + typed;
        picture.parentElement.href = picture.src;
      }, 600);
    });
  });

  /* a field of the SDP sheet goes to the clipboard; over plain http only the old way is allowed */
  all('[data-copy]').forEach(button => button.hidden = false);
  document.addEventListener('click', async e => {
    const button = e.target.closest('[data-copy]');
    if (!button) return;
    const cell = document.getElementById(button.dataset.copy);
    getSelection().selectAllChildren(cell);
    try {
      if (navigator.clipboard) await navigator.clipboard.writeText(cell.textContent.trim());
      else document.execCommand('copy');
      button.firstChild.data = 'Tersalin';
      setTimeout(() => { button.firstChild.data = 'Salin'; }, 2000);
    } catch { /* the text stays selected: Ctrl+C */ }
  });

  /* "/" goes to the search box */
  document.addEventListener('keydown', e => {
    const box = document.getElementById('cari');
    if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || !box) return;
    if (e.target.closest('input, textarea, select, [contenteditable], .lock')) return;
    e.preventDefault();
    box.focus();
    box.select();
  });

  /* on a narrow screen the open tab is in sight */
  all('nav.nav [aria-current], nav.tabs [aria-current]').forEach(tab => {
    const row = tab.closest('ul');
    row.scrollLeft = tab.offsetLeft - row.offsetLeft - 40;
  });

  /* errors: the summary is read first, its links open what is folded away */
  const errors = root => root.querySelector('[data-errors]')?.focus();
  errors(document);
  document.addEventListener('click', e => {
    const link = e.target.closest('[data-errors] a');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    const folded = field.closest('details');
    if (folded) folded.open = true;
    e.preventDefault();
    field.focus();
    (field.closest('.govuk-form-group') || field).scrollIntoView({ block: 'center' });
  });

  /* htmx: a whole page instead of a part (signed out), and answers that never came */
  const say = sentence => {
    const place = document.getElementById('selesai');
    if (!place) return;
    const line = document.createElement('p');
    line.className = 'alert';
    line.setAttribute('role', 'alert');
    line.textContent = sentence;
    place.replaceChildren(line);
    place.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('htmx:beforeSwap', e => {
    if (!/^\s*<!doctype/i.test(e.detail.xhr.responseText)) return;
    e.detail.shouldSwap = false;
    if (e.detail.xhr.status < 400) location.assign(e.detail.xhr.responseURL);
    else say('Belum tersimpan. Muat ulang halaman ini, lalu coba sekali lagi.');
  });
  document.addEventListener('htmx:afterSettle', e => errors(e.target));
  document.addEventListener('htmx:responseError', () => say('Belum tersimpan. Muat ulang halaman ini, lalu coba sekali lagi.'));
  document.addEventListener('htmx:sendError', () => say('Belum tersimpan: sambungan terputus. Isian Anda masih ada; coba sekali lagi.'));

  /* the idle screen locks; the password alone reopens the same page */
  const minutes = Number(document.body.dataset.idleMinutes);
  const lock = document.getElementById('kunci');
  if (!minutes || !lock) return;
  const page = document.getElementById('halaman');
  const me = lock.dataset.user;
  const form = lock.querySelector('form');
  const wrong = document.getElementById('kunci-salah');
  const title = document.title;
  let before = null;

  const close = () => {
    if (!lock.hidden) return;
    before = document.activeElement;
    page.classList.add('locked');
    page.inert = true;
    lock.hidden = false;
    document.title = 'Layar terkunci - Pulih';
    localStorage.setItem('pulih.terkunci', me);
    form.elements.password.value = '';
    form.elements.password.focus();
  };
  const open = () => {
    if (lock.hidden) return;
    page.classList.remove('locked');
    page.inert = false;
    lock.hidden = true;
    document.title = title;
    wrong.textContent = '';
    form.elements.password.value = '';
    localStorage.setItem('pulih.aktif', Date.now());
    before?.focus?.();
  };
  /* who types for long without saving is not idle: the server hears of it every five minutes */
  let greeted = Date.now();
  const greet = now => {
    greeted = now;
    fetch('/kunci', { method: 'HEAD', redirect: 'manual' }).catch(() => {});
  };
  const active = () => {
    const now = Date.now();
    if (!lock.hidden || now - Number(localStorage.getItem('pulih.aktif')) < 5000) return;
    localStorage.setItem('pulih.aktif', now);
    if (now - greeted > 300000) greet(now);
  };
  ['pointerdown', 'pointermove', 'keydown', 'scroll', 'input'].forEach(kind => addEventListener(kind, active, { passive: true, capture: true }));
  addEventListener('storage', e => {
    if (e.key !== 'pulih.terkunci') return;
    if (e.newValue === me) close(); else open();
  });
  if (localStorage.getItem('pulih.terkunci') === me) close(); else localStorage.setItem('pulih.aktif', Date.now());
  const look = () => { if (Date.now() - Number(localStorage.getItem('pulih.aktif')) > minutes * 60000) close(); };
  setInterval(look, 5000);
  addEventListener('visibilitychange', look);
  all('[data-lock]').forEach(b => { b.hidden = false; b.addEventListener('click', close); });
  document.addEventListener('submit', e => { if (e.target.matches('[action="/keluar"]')) localStorage.removeItem('pulih.terkunci'); });

  const freshToken = async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const token = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[name="_csrf"]');
    if (new URL(answer.url).pathname === '/masuk' || !token) return false;
    all('[name="_csrf"]').forEach(field => { field.value = token.value; });
    return true;
  };
  const ask = () => fetch('/kunci', { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
  form.addEventListener('submit', async e => {
    e.preventDefault();
    wrong.textContent = '';
    try {
      let answer = await ask();
      if (answer.status === 403 && await freshToken()) answer = await ask();
      if (answer.status === 204) {
        localStorage.removeItem('pulih.terkunci');
        open();
      } else if (answer.status === 422) {
        wrong.textContent = 'Kata sandi belum cocok. Coba lagi.';
        form.elements.password.select();
      } else {
        wrong.textContent = 'Sesi Anda sudah berakhir. Masuk di tab baru, lalu buka kunci di sini: isian Anda masih ada.';
      }
    } catch {
      wrong.textContent = 'Sambungan terputus. Coba lagi.';
    }
  });
})();
