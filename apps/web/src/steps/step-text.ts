import { useTranslation } from 'react-i18next';

/** Words of one step's form; a step may word a shared field in its own way. */
export interface StepText {
  readonly title: string;
  readonly intro: string;
  /** Legal base with its certainty mark; empty when the step has none of its own. */
  readonly law: string;
  readonly submit: string;
  readonly group: (name: string) => string;
  readonly label: (name: string) => string;
  readonly help: (name: string) => string;
  readonly option: (name: string, value: string) => string;
  readonly explain: (name: string, value: string) => string;
  readonly template: (name: string) => string;
}

/** Words of one step's form. */
export function useStepText(kind: string, step: string): StepText {
  const { t } = useTranslation('steps');
  const own = `forms.${kind}.${step}`;
  const text = (...keys: readonly string[]): string => t([...keys], { defaultValue: '' });
  return {
    title: text(`${own}.title`),
    intro: text(`${own}.intro`),
    law: text(`${own}.law`),
    submit: text(`${own}.submit`, 'submit'),
    group: (name) => text(`${own}.groups.${name}`, `groups.${name}`),
    label: (name) => text(`${own}.fields.${name}.label`, `fields.${name}.label`),
    help: (name) => text(`${own}.fields.${name}.help`, `fields.${name}.help`),
    option: (name, value) => text(`${own}.options.${name}.${value}.label`, `options.${name}.${value}.label`),
    explain: (name, value) => text(`${own}.options.${name}.${value}.explain`, `options.${name}.${value}.explain`),
    template: (name) => text(`${own}.templates.${name}`),
  };
}
