/* What forms ask of an inspection alike, whether one is opened or many are planned: kind, level, units, checklist, people. */

import {ask, element, named, options, row, say} from '/assets/forms.js';

const KINDS = [['planned', '定期检查', 'planned'], ['random', '随机抽查', 'random'], ['walk-about', '走动式检查', 'walk-about'],
  ['covert', '暗访', 'covert'], ['phone-check', '电话抽查', 'phone check'], ['video', '监控回看', 'video']];
const LEVELS = [['enterprise', '公司检查', 'enterprise'], ['department', '部门抽查', 'department'], ['team', '班组自查', 'team']];

const select = (id, several) => element('select',
    {id: 'inspection-' + id, class: 'form-control', multiple: several, size: several ? 6 : null});

/** A field of such a form. */
export const input = (id, type, most) => element('input',
    {id: 'inspection-' + id, class: 'form-control', type: type, maxlength: most || null});

/** What is chosen of a list. */
export const chosen = list => [...list.selectedOptions].map(one => one.value).filter(Boolean);

/** Chooses what is there of some values. */
export const choose = (list, values) => [...list.options].forEach(one => { one.selected = values.includes(one.value); });

/** Names with their ids, as choices. */
export const byName = list => list.map(one => [one.id, one.name + ' (' + one.id + ')']);

/** The fields that say what is inspected how and by whom; {@code several} units where many inspections are planned. */
export const inspected = (several, said) => {
  const kind = select('kind');
  const level = select('level');
  const unit = select('unit', several);
  const checklist = select('checklist');
  const inspectors = select('inspectors', true);
  options(kind, KINDS.map(([word, zh, en]) => [word, say(zh, en)]));
  options(level, LEVELS.map(([word, zh, en]) => [word, say(zh, en)]));

  const showChecklists = async () => {
    const first = chosen(unit)[0];
    const lists = first ? await ask('/api/checklists', {unit: first}, said) || [] : [];
    options(checklist, lists.map(one => [one.id, named(one.name)]), checklist.value);
    if (first && !lists.length && !said.textContent) {
      said.textContent = say('该单位的规则包没有检查表', 'The pack of this unit has no checklist');
    }
  };
  unit.addEventListener('change', showChecklists);
  return {
    kind, level, unit, checklist, inspectors, showChecklists,
    rows: [row(say('方式', 'Kind'), kind, true), row(say('级别', 'Level'), level, true),
      row(several ? say('受检单位（可多选）', 'Units, one or several') : say('受检单位', 'Unit'), unit, true),
      row(say('检查表', 'Checklist'), checklist, true),
      row(say('检查人员（可多选）', 'Inspectors, one or several'), inspectors, true)],
    /** Offers units and people; all units that the reader may inspect where none are given. */
    offer: async (units = null) => {
      const offered = await ask('/api/inspections/choices', {}, said) || {units: [], inspectors: []};
      options(unit, (several ? [] : [['', '']]).concat(units || byName(offered.units)));
      options(inspectors, byName(offered.inspectors));
    },
    isComplete: () => Boolean(chosen(unit).length && checklist.value && chosen(inspectors).length),
    incomplete: say('请选择受检单位、检查表和检查人员', 'Choose a unit, a checklist and who inspects'),
    fields: () => ({kind: kind.value, level: level.value, checklist: checklist.value,
      [several ? 'units' : 'unit']: chosen(unit).join('\n'), inspectors: chosen(inspectors).join('\n')})
  };
};
