import { ListChecks, Pencil, Waves } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { newCampaign } from '#renderer/app/campaign-aim.ts';
import { useCommands } from '#renderer/app/commands.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SELECTED_MOST, type Selection } from './selection.ts';

type Props = {
  readonly selection: Selection;
  readonly matched: number;
  readonly onAll: () => void;
  readonly onChange: () => void;
};

/** How many devices are ticked, and what to do with them. It comes below the list, so that no row moves from under the hand. */
export function SelectionBar({ selection, matched, onAll, onChange }: Props) {
  const { devices } = selection;
  const count = devices.length;
  const aim = useCallback(() => newCampaign(devices.map(({ key }) => key)), [devices]);
  useCommands(
    useMemo(
      () => [
        {
          id: 'select-all',
          title: t('Select every device of the list'),
          group: t('Fleet'),
          words: t('tick batch many'),
          icon: <ListChecks size={15} />,
          run: onAll,
        },
        ...(count === 0
          ? []
          : [
              {
                id: 'change-selected',
                title: t('Change the selected devices'),
                group: t('Fleet'),
                keys: 'c',
                words: t('batch many edit reboot delete'),
                icon: <Pencil size={15} />,
                run: onChange,
              },
              {
                id: 'campaign-selected',
                title: t('Upgrade the selected devices by a campaign'),
                group: t('Fleet'),
                words: t('firmware rollout canary wave'),
                icon: <Waves size={15} />,
                run: aim,
              },
            ]),
      ],
      [count, onAll, onChange, aim],
    ),
  );
  if (count === 0) return null;
  const most = Math.min(matched, SELECTED_MOST);
  return (
    <section
      aria-label={t('Selected devices')}
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line-strong bg-accent-soft px-3 py-1"
    >
      <span className="tabular whitespace-nowrap" aria-live="polite">
        {plural('One device selected', '{count} devices selected', count)}
      </span>
      {count < most ? (
        <Button look="quiet" onClick={onAll}>
          {matched > SELECTED_MOST
            ? t('Select the first {most}', { most: SELECTED_MOST })
            : t('Select all {matched}', { matched })}
        </Button>
      ) : null}
      <span className="grow" />
      <Button look="quiet" onClick={selection.clear}>
        {t('Select none')}
      </Button>
      <Button icon={<Waves size={15} />} onClick={aim}>
        {t('Upgrade by campaign…')}
      </Button>
      <Button look="primary" keys={['c']} onClick={onChange}>
        {t('Change…')}
      </Button>
    </section>
  );
}
