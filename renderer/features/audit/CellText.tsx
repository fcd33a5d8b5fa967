import { t } from '#renderer/language/speak.ts';

const LOOKS = { plain: '', mono: 'mono', soft: 'text-soft', strong: 'font-medium' } as const;

type Props = { readonly children: string | null; readonly look?: keyof typeof LOOKS };

/** Text in a cell: cut where the column ends, whole on hover. */
export function CellText({ children, look = 'plain' }: Props) {
  if (children === null) return <span className="text-faint">{t('none')}</span>;
  return (
    <span className={`truncate ${LOOKS[look]}`} title={children}>
      {children}
    </span>
  );
}
