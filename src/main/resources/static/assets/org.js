/* Forms that send what was filled in to the API, which checks it and says what is wrong. */
(function () {
  'use strict';

  function token() {
    const found = document.cookie.split('; ').find(each => each.startsWith('YOUZHI-CSRF='));
    return found ? decodeURIComponent(found.split('=')[1]) : '';
  }

  function headers(more) {
    return Object.assign({ 'X-YOUZHI-CSRF': token(), 'Accept': 'application/json',
      'Accept-Language': document.documentElement.lang }, more);
  }

  /* A local time of the house as an instant: what the clock shows there, taken as if it were UTC, tells how far off it is. */
  function instant(local, zone) {
    const guess = new Date(local + ':00Z');
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit',
      day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }).formatToParts(guess)
      .reduce((all, part) => Object.assign(all, { [part.type]: part.value }), {});
    const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
    return new Date(2 * guess.getTime() - shown).toISOString();
  }

  function value(field, form) {
    const text = field.value.trim();
    if (field.type === 'checkbox') {
      return field.checked;
    }
    if ('truth' in field.dataset) {
      return text === 'true';
    }
    if ('list' in field.dataset) {
      return text.split(/[,，;；\s]+/).filter(Boolean);
    }
    if (field.type === 'datetime-local') {
      return text === '' ? null : instant(text, form.dataset.zone);
    }
    return text === '' ? null : text;
  }

  function filledIn(form) {
    const all = {};
    form.querySelectorAll('input, select, textarea').forEach(field => {
      if (field.dataset.map) {
        if (field.value.trim()) {
          all[field.dataset.map] = Object.assign(all[field.dataset.map] || {}, { [field.dataset.key]: field.value.trim() });
        }
      } else if ('many' in field.dataset) {
        all[field.name] = (all[field.name] || []).concat(field.checked ? [field.value] : []);
      } else if (field.name && !('only' in field.dataset && !field.checked)) {
        all[field.name] = value(field, form);
      }
    });
    return all;
  }

  function clear(form) {
    form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    form.querySelectorAll('.fault[data-of]').forEach(each => each.remove());
    const faults = form.querySelector('[data-faults]');
    if (faults) {
      faults.hidden = true;
      faults.replaceChildren();
    }
  }

  function line(text) {
    const item = document.createElement('span');
    item.textContent = text;
    item.style.display = 'block';
    return item;
  }

  function show(form, problem) {
    const faults = form.querySelector('[data-faults]') || form;
    const errors = problem.errors && problem.errors.length ? problem.errors : [{ message: problem.detail || problem.title }];
    errors.forEach(error => {
      const name = error.field ? error.field.split('.').pop() : '';
      const field = name ? form.querySelector('[name="' + CSS.escape(name) + '"]') : null;
      if (field && field.type !== 'file') {
        field.setAttribute('aria-invalid', 'true');
        const said = line(error.message);
        said.className = 'fault';
        said.dataset.of = name;
        field.insertAdjacentElement('afterend', said);
      } else {
        faults.append(line((error.field && error.field !== 'file' ? error.field + ': ' : '') + error.message));
        faults.hidden = false;
      }
    });
  }

  async function problemOf(answer) {
    try {
      return await answer.json();
    } catch (e) {
      return { detail: answer.status + ' ' + answer.statusText };
    }
  }

  async function send(form) {
    clear(form);
    const data = filledIn(form);
    const method = form.dataset.method;
    const address = form.dataset.api + (method === 'PUT' && !('array' in form.dataset)
      ? (form.dataset.api.endsWith('/') ? '' : '/') + encodeURIComponent(data.id || '') : '');
    const seen = !form.dataset.tag ? {} : form.dataset.tag === '*' ? { 'If-None-Match': '*' } : { 'If-Match': form.dataset.tag };
    const answer = await fetch(address, { method, headers: headers(Object.assign({ 'Content-Type': 'application/json' }, seen)),
      body: method === 'DELETE' ? undefined : JSON.stringify('array' in form.dataset ? [data] : data) });
    if (!answer.ok) {
      show(form, await problemOf(answer));
    } else if (form.dataset.then) {
      location.assign(form.dataset.then);
    } else {
      location.reload();
    }
  }

  /* Names of people, units and things as somebody types. */
  function suggest(field) {
    const list = document.createElement('datalist');
    list.id = 'suggest-' + Math.random().toString(36).slice(2);
    field.setAttribute('list', list.id);
    field.setAttribute('autocomplete', 'off');
    field.insertAdjacentElement('afterend', list);
    let waiting;
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const before = field.value.replace(/[^,，;；\s]*$/, '');
        const typed = field.value.slice('list' in field.dataset ? before.length : 0);
        if (!typed.trim()) {
          return;
        }
        const answer = await fetch(field.dataset.suggest + '?size=20&active=true&q=' + encodeURIComponent(typed),
          { headers: headers() });
        if (answer.ok) {
          list.replaceChildren(...(await answer.json()).items.map(each => {
            const option = document.createElement('option');
            option.value = ('list' in field.dataset ? before : '') + (each.id || each.code);
            option.label = each.name;
            return option;
          }));
        }
      }, 200);
    });
  }

  function cell(row, text, head) {
    const made = document.createElement(head ? 'th' : 'td');
    made.textContent = text;
    row.append(made);
  }

  function outcome(form, what) {
    const place = form.querySelector('[data-outcome]');
    place.replaceChildren();
    let changes = 0;
    what.sheets.forEach(sheet => {
      changes += sheet.added + sheet.changed + sheet.removed;
      place.append(line([sheet.name, form.dataset.added + ' ' + sheet.added, form.dataset.changed + ' ' + sheet.changed,
        form.dataset.left + ' ' + sheet.left].concat(sheet.removed ? form.dataset.removed + ' ' + sheet.removed : [])
        .join(' · ')));
      if (sheet.rows.length) {
        const table = document.createElement('table');
        sheet.rows.slice(0, 500).forEach(row => {
          const made = table.insertRow();
          cell(made, row.cell, true);
          cell(made, row.key);
          cell(made, form.dataset[row.what]);
          cell(made, row.cells.map(each => each.column + ': '
            + (row.what === 'added' ? '' : (each.before || '–') + ' → ') + (each.after || '–')).join('; '));
        });
        place.append(table);
      }
    });
    return changes;
  }

  /* Forms that say what would change before anything is taken: a file, or what was filled in. */
  function looked(form, address, body, more) {
    const take = form.querySelector('[value=take]');
    const done = form.querySelector('[data-done]');
    form.addEventListener('input', () => {
      take.disabled = true;
      done.hidden = true;
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      once(form, async () => {
        clear(form);
        done.hidden = true;
        form.querySelector('[data-outcome]').replaceChildren();
        const taken = event.submitter && event.submitter.value === 'take';
        const answer = await fetch(address + (taken ? '' : '/preview'), { method: 'POST', headers: headers(more), body: body() });
        if (!answer.ok) {
          show(form, await problemOf(answer));
          return true;
        }
        const changes = outcome(form, await answer.json());
        done.textContent = taken ? form.dataset.taken : changes === 0 ? form.dataset.nothing : '';
        done.hidden = done.textContent === '';
        return taken || changes === 0;
      }).then(over => { take.disabled = over !== false; });
    });
  }

  /* While a form is on its way it is not sent again. */
  async function once(form, send) {
    const buttons = [...form.querySelectorAll('button')].filter(each => !each.disabled);
    buttons.forEach(each => { each.disabled = true; });
    try {
      return await send();
    } catch (e) {
      show(form, { detail: String(e) });
      return true;
    } finally {
      buttons.forEach(each => { each.disabled = false; });
    }
  }

  document.querySelectorAll('form[data-api]').forEach(form => form.addEventListener('submit', event => {
    event.preventDefault();
    once(form, () => send(form));
  }));
  document.querySelectorAll('[data-suggest]').forEach(suggest);
  document.querySelectorAll('form[data-workbook]').forEach(form => looked(form, form.dataset.workbook, () => new FormData(form)));
  document.querySelectorAll('form[data-preview]').forEach(form => looked(form, form.dataset.preview,
    () => JSON.stringify(filledIn(form)), { 'Content-Type': 'application/json' }));
})();
