import { make } from './dom.ts';

interface Problem {
  field: string;
  message: string;
}

/** Puts each problem next to its field and focuses the first; answers those that belong to no field. */
export function showProblems(form: HTMLFormElement, problems: Problem[]): Problem[] {
  const fields = problems.map(problem => ({ ...problem, control: controlOf(form, problem.field) }));
  for (const { control, message } of fields) if (control) mark(control, message);
  fields.find(({ control }) => control)?.control?.focus();
  return fields.filter(({ control }) => !control);
}

export function clearProblems(form: HTMLFormElement): void {
  form.querySelectorAll('.uko-problem, .uko-notice[role=alert]').forEach(shown => shown.remove());
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
    describe(control, described(control).filter(id => !id.endsWith('-problem')));
  }
}

function controlOf(form: HTMLFormElement, field: string): HTMLElement | undefined {
  const named = field ? form.elements.namedItem(field) : null;
  const first = named instanceof RadioNodeList ? named[0] : named;
  return first instanceof HTMLElement && first.getAttribute('type') !== 'hidden' ? first : undefined;
}

function mark(control: HTMLElement, message: string): void {
  const id = `${control.id || control.getAttribute('name')}-problem`;
  const problem = make('p', { class: 'uko-problem', id }, message);
  const group = control.closest('fieldset.uko-field');
  if (group) (group.querySelector('legend') ?? control).after(problem);
  else control.before(problem);
  control.setAttribute('aria-invalid', 'true');
  describe(control, [...described(control), id]);
}

function described(control: Element): string[] {
  return (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
}

function describe(control: Element, ids: string[]): void {
  if (ids.length) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}
