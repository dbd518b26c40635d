/** The attributes of `<Figure>` that are shown as details, with the label of each, in order. */
const labels = {
  modality: 'Modality',
  view: 'View',
  panels: 'Panels',
  stain: 'Stain',
  magnification: 'Magnification',
} as const;

export type FigureDetailProps = { [Name in keyof typeof labels]?: string | undefined };

/** What was made and how, as label and value, in the order in which a reader wants them. */
export function figureDetails(props: FigureDetailProps): { label: string; value: string }[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const value = props[name as keyof typeof labels];
    return value ? [{ label, value }] : [];
  });
}
