/* The fields of a plan of inspections, alike in the form that makes one and the form that changes one. */

import {ask, element, options, row, say} from '/assets/forms.js';
import {choose, chosen, input, inspected} from '/assets/inspections.js';

const RECURRENCES = [['once', '仅一次', 'once'], ['daily', '每个工作日', 'every working day'], ['weekly', '每周', 'every week'],
  ['monthly', '每月', 'every month'], ['quarterly', '每季度', 'every quarter']];

/** What a plan says; {@code load} fills in what one says now. */
export const planned = said => {
  const asked = inspected(true, said);
  const title = input('title', 'text', 200);
  const assets = element('select', {id: 'inspection-assets', class: 'form-control', multiple: true, size: 5});
  const draw = element('input', {id: 'inspection-draw', class: 'form-control', type: 'number', min: 1});
  const announced = element('select', {id: 'inspection-announced', class: 'form-control'});
  const recurrence = element('select', {id: 'inspection-recurrence', class: 'form-control'});
  const startsOn = input('startsOn', 'date');
  const endsOn = input('endsOn', 'date');
  const at = input('at', 'time');
  options(announced, [['', say('按方式惯例', 'as usual for the kind')], ['true', say('通知', 'yes')], ['false', say('不通知', 'no')]]);
  options(recurrence, RECURRENCES.map(([word, zh, en]) => [word, say(zh, en)]));

  const assetsRow = row(say('地点（可多选，不选即整个单位）', 'Places, one or several; none is the whole unit'), assets);
  const drawRow = row(say('随机抽取几个（不填即全部检查）', 'How many are drawn by lot; empty is all'), draw);
  const showAssets = async () => {
    const units = chosen(asked.unit);
    const found = units.length === 1 ? await ask('/api/org/assets', {unit: units[0], active: 'true', size: '500'}, said) : null;
    options(assets, (found ? found.items : []).map(one => [one.code, one.name + ' (' + one.code + ')']));
    assetsRow.hidden = !assets.options.length;
  };
  assetsRow.hidden = true;
  asked.unit.addEventListener('change', showAssets);
  return {
    rows: [row(say('计划名称', 'Title'), title, true), ...asked.rows, assetsRow, drawRow,
      row(say('重复', 'How often'), recurrence, true), row(say('首次日期', 'First day'), startsOn, true),
      row(say('时间（首个受检单位当地时间）', 'Time, by the clocks of the first unit'), at, true),
      row(say('结束日期（不填即一直执行）', 'Last day; empty is on and on'), endsOn),
      row(say('是否事先通知受检单位', 'Whether units are told beforehand'), announced)],
    offer: asked.offer,
    load: async (plan, nextDay) => {
      title.value = plan.title;
      asked.kind.value = plan.kind;
      asked.level.value = plan.level;
      choose(asked.unit, plan.units);
      await asked.showChecklists();
      await showAssets();
      asked.checklist.value = plan.checklist;
      choose(assets, plan.assets);
      choose(asked.inspectors, plan.inspectors);
      draw.value = plan.draw || '';
      announced.value = String(plan.announced);
      recurrence.value = plan.recurrence;
      startsOn.value = nextDay;
      endsOn.value = plan.endsOn || '';
      at.value = plan.at;
    },
    wrong: () => !title.value.trim() || !startsOn.value || !at.value
        ? say('请填写计划名称、首次日期和时间', 'Say a title, the first day and the time')
        : !asked.isComplete() ? asked.incomplete
        : asked.kind.value === 'random' && !draw.value ? say('随机抽查须填写抽取几个', 'Say how many are drawn') : '',
    fields: () => Object.assign(asked.fields(), {title: title.value, assets: chosen(assets).join('\n'), draw: draw.value,
      announced: announced.value, recurrence: recurrence.value, startsOn: startsOn.value, endsOn: endsOn.value, at: at.value})
  };
};
