import { type Html, html } from "../html.ts";
import type { Field } from "../page.ts";

const autocomplete: Record<string, string> = {
  hoten: "name",
  email: "email",
  dienthoai: "tel",
  diachi: "street-address",
};

/** How a layout names its controls. */
export interface ControlNames {
  id: string;
  name: string;
  className: string;
}

/** The control of a field, to stand beside its label. */
export function control(field: Field, { id, name, className }: ControlNames): Html {
  const { required, value = "", options = [] } = field;
  const must = required && html` required`;
  if (field.kind === "area") {
    return html`<textarea id="${id}" name="${name}" class="${className}" rows="6"${must}>${value}</textarea>`;
  }
  if (field.kind === "select") {
    const choices = options.map(
      (option) => html`<option${option === value && html` selected`}>${option}</option>`,
    );
    return html`<select id="${id}" name="${name}" class="${className}"><option value="">Tất cả</option>${choices}</select>`;
  }
  const hint = autocomplete[field.name];
  return html`<input id="${id}" type="${field.kind}" name="${name}" value="${value}" class="${className}"${hint && html` autocomplete="${hint}"`}${must}>`;
}

/** A question with one answer to choose; none is chosen beforehand. */
export function choice({ label, options = [], required }: Field, { name, className }: ControlNames): Html {
  const must = required && html` required`;
  return html`<fieldset class="${className}"><legend>${label}</legend>${options.map(
    (option, index) =>
      html`<label><input type="radio" name="${name}" value="${index + 1}"${must}> ${option}</label> `,
  )}</fieldset>\n`;
}
