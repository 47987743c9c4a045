/* A finding as the forms about it show it: what is wrong, by when, and what it was like before and after. */

import {ask, element, moment, named, say} from '/assets/forms.js';

/** Where the server has a finding. */
export const path = number => '/api/findings/' + encodeURIComponent(number);

const photo = (finding, one) => {
  const where = path(finding.number) + '/attachments/' + one.id;
  const shown = one.mediaType.startsWith('image/')
      ? element('img', {src: where, alt: one.name, style: 'max-height:200px;max-width:100%;margin:0 8px 8px 0'}) : one.name;
  return element('a', {href: where, target: '_blank'}, shown);
};

const photos = (finding, step, name) => {
  const shown = finding.attachments.filter(one => one.step === step).map(one => photo(finding, one));
  return element('div', {hidden: !finding.attachments.length}, element('label', {}, name),
      element('div', {}, ...(shown.length ? shown : ['–'])));
};

const name = (finding, id) => id && (finding.names[id] || id);

const rows = finding => {
  const last = finding.rounds[finding.rounds.length - 1] || {};
  const due = moment(finding.deadline, finding.zone) + ' (' + finding.zone + ')';
  return [[say('项目', 'Item'), named(finding.itemText)], [say('单位', 'Unit'), name(finding, finding.unit)],
    [say('问题', 'What is wrong'), finding.text],
    [say('地点', 'Place'), [finding.place, finding.asset].filter(Boolean).join(' · ')],
    [say('责任人', 'Who answers'), name(finding, finding.employee)],
    [say('期限', 'Deadline'), finding.deadline && due + (finding.late ? say(' · 已逾期', ' · late') : '')],
    [say('轮次', 'Round'), finding.round > 1 && String(finding.round)], [say('诉求单', 'Request'), finding.request],
    [say('整改报告', 'Report'), last.report && [moment(last.reportedAt, finding.zone), name(finding, last.reportedBy),
      last.report].join(' · ')]]
    .concat(finding.rounds.filter(one => one.passed === false).map(one => [say('上次复查未通过', 'Not passed before'), one.note]));
};

/** Shows a finding as it is now in a place; answers it, or null where the server refuses. */
export const show = async (number, place, said) => {
  const finding = await ask(path(number), {}, said);
  if (finding) {
    place.replaceChildren(
        element('h4', {}, element('a', {href: '/findings/' + encodeURIComponent(number), target: '_blank'}, number)),
        element('dl', {}, ...rows(finding).filter(([, text]) => text)
            .flatMap(([label, text]) => [element('dt', {}, label), element('dd', {}, text)])),
        element('div', {style: 'display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:16px'},
            photos(finding, 'before', say('整改前', 'Before')), photos(finding, 'after', say('整改后', 'After'))));
  }
  return finding;
};
