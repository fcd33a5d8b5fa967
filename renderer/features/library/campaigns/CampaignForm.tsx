import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { aimedDevices } from '#renderer/app/campaign-aim.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { CampaignPlan } from '#shared/campaign/plan.ts';
import type { CampaignReport } from '#shared/campaign/report.ts';
import { CampaignFields } from './CampaignFields.tsx';
import { blankDraft, type Draft, draftOf, planOf } from './draft.ts';
import { RehearsalView } from './RehearsalView.tsx';
import { isAgreed, TypeTheName } from './TypeTheName.tsx';
import { useRehearsal } from './use-rehearsal.ts';

type Props = {
  /** The draft that is changed; null: a new one. */
  readonly before: CampaignReport | null;
  readonly onClose: () => void;
  /** It is kept, and begun where that was asked. */
  readonly onDone: (id: number) => void;
};

const loadImages = () => client.library.firmware({});

/** What it loads, on whom, how carefully; and all the time what that comes to. */
export function CampaignForm({ before, onClose, onDone }: Props) {
  const images = useLoaded(loadImages);
  const [draft, setDraft] = useState<Draft>(() => (before === null ? blankDraft(aimedDevices()) : draftOf(before)));
  const [typed, setTyped] = useState('');
  const save = useSave(before?.id ?? null);
  const rehearsal = useRehearsal(draft);
  const fit = rehearsal.value?.fit ?? 0;
  const isNamed = draft.name.trim() !== '';
  const isReady = isNamed && rehearsal.value !== null && !rehearsal.isOld;
  const making = useAction(async (start: boolean) => {
    const plan = planOf(draft, Date.now());
    if (plan !== null) onDone(await save(plan, start));
  });
  const mayStart = isReady && fit > 0 && isAgreed(draft.name, typed, fit);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={before === null ? t('New firmware campaign') : t('Change “{name}”', { name: before.name })}
      words={t(
        'Each device is upgraded by an ordinary firmware operation, and counts only once it tells the new version.',
      )}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button disabled={!isReady} busy={making.busy} onClick={() => making.run(false)}>
            {t('Keep as a draft')}
          </Button>
          <Button look="primary" disabled={!mayStart} busy={making.busy} onClick={() => making.run(true)}>
            {plural('Begin with {count} device', 'Begin with {count} devices', fit)}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (mayStart && !making.busy) making.run(true);
        }}
      >
        <CampaignFields draft={draft} images={images.value?.items ?? []} onChange={setDraft} />
        <RehearsalView rehearsal={rehearsal} hasImage={draft.image !== null} />
        {isReady ? <TypeTheName name={draft.name} count={fit} typed={typed} onType={setTyped} /> : null}
        {making.problem === null ? null : <ProblemNotice problem={making.problem} />}
      </form>
    </Dialog>
  );
}

/**
 * Keeps a plan, and begins it where asked; the same plan pressed again after a lost answer is the same intent, with the
 * same key. What was kept before the beginning failed is changed the next time, not created again.
 */
function useSave(before: number | null): (plan: CampaignPlan, start: boolean) => Promise<number> {
  const [held] = useState(() => ({ id: before, keys: new Map<string, string>() }));
  return async (plan, start) => {
    const keyOf = (intent: string): string => {
      const key = held.keys.get(intent) ?? crypto.randomUUID();
      held.keys.set(intent, key);
      return key;
    };
    const text = JSON.stringify(plan);
    const kept =
      held.id === null
        ? await client.campaigns.create({ plan, key: keyOf(`create ${text}`) })
        : await client.campaigns.change({ id: held.id, plan, key: keyOf(`change ${text}`) });
    held.id = kept.id;
    if (start) await client.campaigns.act({ id: kept.id, action: 'start', key: keyOf('start'), devices: null });
    return kept.id;
  };
}
