/* Forms of a request's steps, each declared as a list of its fields. What has a name is chosen by it, in the reader's language. */

import {ask, assets, chooser, complaints, element, employees, named, options, row, say, send, units, value}
  from '/assets/forms.js';

const WAYS = {
  wait: ['等待客户', 'Wait for the customer'],
  extension: ['申请延期', 'Ask for more time'],
  return: ['退单', 'Send back to dispatch'],
  correct: ['更正类别', 'Correct the category'],
  refuse: ['建议不受理', 'Propose to decline'],
  withdraw: ['客户撤回', 'Customer withdraws']
};

/** What happened in a step: one of its own outcomes, or something that comes between, with what has to be said then. */
export const whatHappened = (own, between) => {
  const happened = way => values => values.action === way;
  const until = {name: 'until', zh: '至', en: 'Until', type: 'moment', required: happened('extension'),
    when: values => ['wait', 'extension'].includes(values.action)};
  return [
    {name: 'action', zh: '本步结果', en: 'What happened', type: 'word', required: true, otherwise: own[0][0],
      words: own.concat(between.map(way => [way, ...WAYS[way]]))},
    {name: 'reason', zh: '原因', en: 'Reason', type: 'area', most: 1000, required: true, when: values => values.action in WAYS},
    ...(between.includes('wait') ? [until] : []),
    {name: 'kind', zh: '正确的类型', en: 'Right kind', type: 'word', of: 'kinds', required: true, when: happened('correct')},
    {name: 'category', zh: '正确的类别', en: 'Right category', type: 'word', of: 'categories', when: happened('correct')}
  ];
};

/** What an investigation found; {@code when} says in which case it is asked at all. */
export const verdict = when => {
  const found = values => when(values) && values.verdict !== 'not-upheld';
  return [
    {name: 'verdict', zh: '结论', en: 'Verdict', type: 'word', required: true, when: when, words: [['upheld', '属实', 'Upheld'],
      ['partly', '部分属实', 'Partly upheld'], ['not-upheld', '不属实', 'Not upheld']]},
    {name: 'responsible', zh: '责任', en: 'Responsibility', type: 'word', required: true, when: found,
      words: [['employee', '员工', 'An employee'], ['unit', '单位', 'A unit'], ['nobody', '无', 'Nobody']]},
    {name: 'employee', zh: '责任员工', en: 'Employee', type: 'employee', required: true,
      when: values => found(values) && values.responsible === 'employee'},
    {name: 'unit', zh: '责任单位', en: 'Unit', type: 'unit', required: values => values.responsible === 'unit',
      when: values => found(values) && ['employee', 'unit'].includes(values.responsible)},
    {name: 'cause', zh: '原因类别', en: 'Cause', type: 'word', of: 'causes', required: true, when: found},
    {name: 'severity', zh: '情节', en: 'Severity', type: 'word', of: 'severities', required: true, otherwise: 'minor', when: found},
    {name: 'damage', zh: '客户损失（元）', en: 'Damage (CNY)', type: 'money', when: found},
    {name: 'note', zh: '调查情况', en: 'What was found', type: 'area', most: 2000, required: true, when: when}
  ];
};

const holds = (said, values) => typeof said === 'function' ? said(values) : Boolean(said);

const label = field => say(field.zh, field.en);

/** The violations that the rules know, for whoever may record them. */
export const codes = async said => {
  const types = await ask('/api/conduct-events/types', {}, said) || [];
  const field = types.flatMap(type => type.fields).find(one => one.name === 'code');
  return {codes: Object.entries(field ? field.words : {}).map(([id, name]) => ({id: id, name: name}))};
};

/** Links to the page of the case whose number is filled in. */
export const showLink = (field, page, zh, en) => (name, values, place) => {
  if (name === field) {
    place.className = '';
    place.replaceChildren(values[field] ? element('a', {href: page(encodeURIComponent(values[field])), target: '_blank'},
        say(zh, en) + values[field]) : '');
  }
};

/** Whose account it is, as soon as its number is filled in. */
export const showAccount = async (name, values, place) => {
  if (name === 'account') {
    place.textContent = '';
    const account = values.account && await ask('/api/accounts/' + encodeURIComponent(values.account), {}, place);
    place.className = account ? 'text-info' : 'text-danger';
    place.textContent = account ? [say('户主：', 'Account of ') + account.name, account.address, account.active ? ''
        : say('已销户', 'closed')].filter(Boolean).join(' · ') : place.textContent;
  }
};

/* ---- one control for each type of field: the elements under the label, what was filled in, and what to offer anew ---- */

const plain = (input, type) => ({input: input, parts: [], value: () => value(input, type)});

const typed = (type, attributes = {}) => (field, id) => plain(element('input', {id: id, class: 'form-control', type: type,
  maxlength: field.most || null, value: field.otherwise || '', ...attributes}), field.type);

const first = (field, request) => (typeof field.otherwise === 'function' ? request && field.otherwise(request) : field.otherwise) || '';

const select = (field, id, context, choices) => {
  const input = element('select', {id: id, class: 'form-control'});
  const offer = all => options(input, [['', '']].concat(choices(all)), input.value || first(field, context.request));
  return {...plain(input), offer: offer};
};

const own = (field, values) => all => {
  const kind = values().kind;
  const near = word => !word.kind || word.kind === kind;
  return field.words ? field.words.map(([id, zh, en]) => [id, say(zh, en)])
      : [...all[field.of]].sort((a, b) => near(b) - near(a)).map(word => [word.id, named(word.name)]);
};

const search = find => (field, id, context) => {
  const one = chooser({id: id, placeholder: say('姓名、名称或编号', 'Name or number'), find: find(context.said),
    several: () => field.type === 'employees', changed: context.changed});
  return {input: one.input, parts: one.parts, unknown: one.unknown, value: () => one.ids().join(',')};
};

const papers = (field, id, context) => {
  const boxes = element('div', {id: id, role: 'group', 'aria-label': label(field)});
  const others = element('textarea', {id: id + '-others', class: 'form-control', rows: 2, maxlength: 1000,
    'aria-label': say('其他材料，每行一项', 'Other papers, one a line'), placeholder: say('其他材料，每行一项', 'Other papers, one a line')});
  const ticked = () => [...boxes.querySelectorAll('input')].filter(box => box.checked).map(box => box.value);
  const offer = all => {
    const before = ticked();
    const offered = context.request && field.offer ? field.offer(context.request) : all.papers;
    boxes.replaceChildren(...offered.map(paper => {
      const box = element('input', {type: 'checkbox', value: paper.id});
      box.checked = field.ticked ? field.ticked(paper, context.request) : before.includes(paper.id);
      return element('div', {class: 'checkbox'}, element('label', {}, box, ' ' + named(paper.name)));
    }));
  };
  return {input: boxes, parts: [others], offer: offer,
    value: () => ticked().concat(others.value.split('\n').map(text => text.trim()).filter(Boolean)).join('\n')};
};

const CONTROLS = {
  text: typed('text'),
  tel: typed('tel'),
  moment: typed('datetime-local'),
  money: typed('number', {min: '0', step: '0.01'}),
  area: (field, id) => plain(element('textarea', {id: id, class: 'form-control', rows: 3, maxlength: field.most || null})),
  tick: (field, id) => {
    const input = element('input', {id: id, type: 'checkbox', style: 'margin:0 8px;vertical-align:middle'});
    return {input: input, parts: [], value: () => input.checked ? 'true' : ''};
  },
  word: (field, id, context) => select(field, id, context, own(field, context.values)),
  unit: (field, id, context) => select(field, id, context, () => context.units),
  employee: search(employees),
  employees: search(employees),
  asset: search(assets),
  papers: papers
};

/* ---- the form --------------------------------------------------------------------------------------------------- */

const card = number => element('iframe', {class: 'youzhi-card', title: number, height: 360,
  style: 'width:100%;border:1px solid #ddd;margin-bottom:12px', src: '/requests/' + encodeURIComponent(number) + '/card'});

const rowOf = (field, control) => {
  const made = row(label(field), control.input, false);
  if (field.note) {
    made.append(element('p', {class: 'help-block'}, say(field.note.zh, field.note.en)));
  }
  made.append(...control.parts, complaints());
  return made;
};

const mark = (made, field, values) => {
  made.querySelector('label').textContent = label(field) + (holds(field.required, values) ? ' *' : '');
};

/**
 * Makes the form of a step in its place and sends what was filled in there; what is not asked goes empty, though it was before.
 *
 * fields   each with its name, label (zh, en) and type; of: the vocabulary whose words are offered; words: the words
 *          themselves; required and when: true, or asked with the values so far; otherwise: what is chosen at first, or
 *          asked with the request
 * number   promises the number of the request whose card is shown above; left out where there is none yet
 * more     vocabularies besides those of requests, by name, as they are offered: asked once
 * looked   is told when a field has changed: its name, the values, and where to say something below it
 */
export const steps = (camForm, {fields, number, more = async () => ({}), looked = () => {}}) => {
  const place = camForm.formElement[0].querySelector('.youzhi-form');
  const said = complaints();
  const lacks = complaints();
  const controls = new Map();
  const rows = new Map();
  const context = {said: said, units: [], request: null, changed: () => arrange(),
    values: () => Object.fromEntries([...controls].map(([name, control]) => [name, control.value()]))};
  const asked = field => !field.when || holds(field.when, context.values());
  let choices = null;
  let others = {};

  const offer = () => controls.forEach(control => control.offer && control.offer(choices));
  const arrange = () => fields.forEach(field => {
    rows.get(field.name).hidden = !asked(field);
    mark(rows.get(field.name), field, context.values());
  });
  const look = async () => {
    const unit = context.request && context.request.unit || controls.has('unit') && controls.get('unit').value();
    choices = await ask('/api/requests/choices', {unit: unit}, said).then(all => all && {...others, ...all}) || choices;
    if (choices) {
      offer();
      arrange();
    }
  };
  const begin = async known => {
    if (known) {
      place.prepend(card(known));
      context.request = await ask('/api/requests/' + encodeURIComponent(known), {}, said);
    }
    if (fields.some(field => field.type === 'unit')) {
      context.units = await units(said);
    }
    others = await more(said);
    await look();
  };

  fields.forEach(field => {
    const control = CONTROLS[field.type || 'text'](field, 'step-' + field.name, context);
    controls.set(field.name, control);
    rows.set(field.name, rowOf(field, control));
    control.input.addEventListener('change', async () => {
      if (field.name === 'unit' && !(context.request && context.request.unit)) {
        await look();
      } else if (field.name === 'kind') {
        offer();
      }
      arrange();
      looked(field.name, context.values(), rows.get(field.name).lastChild);
    });
  });
  place.append(...rows.values(), said, lacks);
  arrange();

  camForm.on('submit', event => {
    const values = context.values();
    const unknown = fields.filter(field => asked(field) && controls.get(field.name).unknown)
        .map(field => controls.get(field.name).unknown()).filter(Boolean);
    const lacking = fields.filter(field => asked(field) && holds(field.required, values) && !values[field.name]).map(label);
    lacks.textContent = unknown.length ? say('没有选定：', 'Nothing is chosen for: ') + unknown.join(', ')
        : lacking.length ? say('请填写：', 'Please fill in: ') + lacking.join(say('、', ', ')) : '';
    if (lacks.textContent) {
      event.submitPrevented = true;
      return;
    }
    fields.forEach(field => send(camForm, field.name, asked(field) ? values[field.name] : ''));
  });
  return Promise.resolve(number).then(begin);
};
