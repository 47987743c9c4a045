/* What the HTML forms of processes share: the reader's language, elements, fields of every type, units by name, moments,
   and what is asked of the server or told to it. */

/** A name in both languages. */
export const both = name => name.zh === name.en ? name.zh : name.zh + ' ' + name.en;

/** Whether whoever fills the form in reads English; Chinese else. */
export const english = (localStorage.getItem('camunda-language') || navigator.language || 'zh').startsWith('en');

/** A text in the reader's language. */
export const say = (zh, en) => english ? en : zh;

/** A name in the reader's language. */
export const named = name => english ? name.en : name.zh;

/** An element with attributes, of which those that are nothing or false are left out; {@code on...} listens. */
export const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  });
  children.forEach(child => child !== null && made.append(child));
  return made;
};

/** A field under its label. */
export const row = (label, input, required) => element('div', {class: 'form-group'},
    element('label', {class: 'control-label', for: input.id}, label + (required ? ' *' : '')), input, input.offered || '');

/** Fills a list with choices, each a value and its text. */
export const options = (select, choices, chosen) => select.replaceChildren(...choices.map(([value, text]) =>
    element('option', {value: value, selected: value === chosen ? '' : null}, text)));

/** The place where a form says what is wrong. */
export const complaints = () => element('p', {class: 'text-danger', role: 'alert'});

const fault = body => [...new Set([body.detail].concat((body.errors || []).map(one => one.detail || one.message)))]
    .filter(Boolean).join(' ');

const token = () => decodeURIComponent((document.cookie.split('; ').find(one => one.startsWith('YOUZHI-CSRF=')) || '')
    .split('=')[1] || '');

/** Tells the server something, as JSON or as a file; what it refuses is thrown in its words. */
export const call = async (method, path, body) => {
  const json = body && !(body instanceof FormData);
  const answer = await fetch(path, {method: method, body: json ? JSON.stringify(body) : body, headers: Object.assign(
      {Accept: 'application/json', 'Accept-Language': english ? 'en' : 'zh', 'X-YOUZHI-CSRF': token()},
      json ? {'Content-Type': 'application/json'} : {})});
  const told = await answer.json();
  if (!answer.ok) {
    throw new Error(fault(told));
  }
  return told;
};

/** Tells the server something; null where it refuses, which is then said. */
export const tell = async (method, path, body, said) => {
  try {
    const told = await call(method, path, body);
    said.textContent = '';
    return told;
  } catch (failure) {
    said.textContent = failure.message;
    return null;
  }
};

/** Asks the server, leaving out parameters that are empty; null where it refuses, which is then said. */
export const ask = (path, parameters, said) => {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  return tell('GET', path + (query ? '?' + query : ''), undefined, said);
};

/** A moment as the clocks of a time zone show it, to the minute. */
export const moment = (at, zone) => at ? new Date(at).toLocaleString('sv-SE',
    {timeZone: zone, dateStyle: 'short', timeStyle: 'short'}) : '–';

/** The moment at which the clocks of a time zone show what was filled in; empty where nothing was. */
export const instant = (text, zone) => {
  if (!text) {
    return '';
  }
  const wanted = Date.parse(text.slice(0, 16) + 'Z');
  const shown = at => Date.parse(moment(at, zone).replace(' ', 'T') + 'Z');
  const near = wanted - (shown(wanted) - wanted);
  return new Date(near - (shown(near) - wanted)).toISOString();
};

/** All units that there are now, as choices by name. */
export const units = async said => {
  const all = [];
  for (let page = 0, total = 1; all.length < total; page++) {
    const found = await ask('/api/org/units', {active: 'true', sort: 'name', size: '500', page: String(page)}, said);
    if (!found || !found.items.length) {
      break;
    }
    all.push(...found.items.map(unit => [unit.id, unit.name]));
    total = found.total;
  }
  return all;
};

/** The element in which a field of a declared type is filled in, empty or with what it is where nothing is said. */
export const field = (declared, id) => {
  const {type, words, otherwise = ''} = declared;
  if (type === 'word' || type === 'words' || type === 'flag') {
    const choices = type === 'flag' ? [['yes', '是 yes'], ['no', '否 no']]
        : Object.entries(words).map(([word, name]) => [word, both(name)]);
    const select = element('select', {id: id, class: 'form-control', multiple: type === 'words' ? '' : null});
    options(select, type === 'words' ? choices : [['', '']].concat(choices), otherwise);
    return select;
  }
  const kind = {moment: 'datetime-local', number: 'number', money: 'number'}[type] || 'text';
  const input = element('input', {id: id, class: 'form-control', type: kind, maxlength: kind === 'text' ? 500 : null,
    step: {money: '0.01', number: 'any'}[type] || null, value: otherwise});
  if (kind === 'text' && words && Object.keys(words).length) {
    offer(input, words);
  }
  return input;
};

/** Offers words for a text in which any other may stand, too. */
const offer = (input, words) => {
  input.offered = element('datalist', {id: input.id + '-words'},
      ...Object.entries(words).map(([word, name]) => element('option', {value: word, label: both(name)})));
  input.setAttribute('list', input.offered.id);
};

/** What was filled in, as text. */
export const value = (input, type) => {
  if (type === 'words') {
    return [...input.selectedOptions].map(option => option.value).join(',');
  }
  return input.value && type === 'moment' ? new Date(input.value).toISOString() : input.value.trim();
};

/** Sends a variable with the form. */
export const send = (camForm, name, text) => {
  const there = camForm.variableManager.variables[name];
  if (there) {
    there.value = text;
  } else {
    camForm.variableManager.createVariable({name: name, type: 'String', value: text});
  }
};

/** Employees whose name or login is like a text, as choices by name. */
export const employees = said => async text => {
  const page = await ask('/api/org/employees', {q: text, size: '20'}, said);
  return (page ? page.items : []).map(one => [one.id, one.name + ' (' + one.id + ')']);
};

/** Assets whose name or code is like a text, as choices by name. */
export const assets = said => async text => {
  const page = await ask('/api/org/assets', {q: text, active: 'true', size: '20'}, said);
  return (page ? page.items : []).map(one => [one.code, one.name + ' (' + one.code + ')']);
};

/**
 * A field in which something is searched for by its name and chosen: one, or several of them.
 *
 * find     answers the choices for a text, each an id and its name
 * several  whether more than one may be chosen now
 * changed  is told whenever the choice changes
 */
export const chooser = ({id, placeholder, find, several = () => true, changed = () => {}}) => {
  const input = element('input', {id: id, class: 'form-control', type: 'search', autocomplete: 'off', list: id + '-offered',
    placeholder: placeholder});
  const offered = element('datalist', {id: id + '-offered'});
  const list = element('ul', {class: 'list-unstyled'});
  const found = new Map();
  const chosen = new Map();

  const show = () => {
    list.replaceChildren(...[...chosen].map(([one, name]) => {
      const away = element('button', {type: 'button', class: 'btn btn-link btn-sm', 'aria-label': say('移除 ', 'Remove ') + name}, '×');
      away.addEventListener('click', () => { chosen.delete(one); show(); });
      return element('li', {}, name, away);
    }));
    changed();
  };
  const choose = name => {
    if (!several()) {
      chosen.clear();
    }
    chosen.set(found.get(name), name);
    input.value = '';
    offered.replaceChildren();
    show();
  };
  const search = async () => {
    const text = input.value.trim();
    if (found.has(text)) {
      choose(text);
      return [];
    }
    const choices = text ? await find(text) : [];
    choices.forEach(([one, name]) => found.set(name, one));
    if (input.value.trim() === text) {
      offered.replaceChildren(...choices.map(([, name]) => element('option', {value: name})));
    }
    return choices.map(([, name]) => name);
  };
  input.addEventListener('input', search);
  input.addEventListener('change', async () => {
    const names = await search();
    if (input.value.trim() && names.length === 1) {
      choose(names[0]);
    }
  });
  return {input: input, parts: [offered, list], ids: () => [...chosen.keys()], unknown: () => input.value.trim()};
};
