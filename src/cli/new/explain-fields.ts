import { fieldsOf } from '../../model/fields.ts';
import { reportMeta } from '../../model/report.ts';

/** A field of the front matter at the start of a line, or one that is commented out. */
const fieldLine = /^(?:# )?([A-Za-z]+):/;

/** Puts above each field of an original's front matter what its schema says of it, as a comment. */
export function explainFields(report: string): string {
  const [original] = reportMeta.options;
  const says = new Map(fieldsOf(original).map((field) => [field.name, field]));
  const lines = report.split('\n');
  const end = lines.indexOf('---', 1);
  return lines
    .flatMap((line, index) => {
      const [, name = ''] = (index < end && fieldLine.exec(line)) || [];
      const field = says.get(name);
      if (!field) return [line];
      const use = field.required ? '' : ' Can be left out.';
      return [`# ${field.description}${use} (${field.form})`, line];
    })
    .join('\n');
}
