import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { aimedDevices } from '#renderer/app/campaign-aim.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { CampaignFields } from './CampaignFields.tsx';
import { blankDraft, type Draft, planOf } from './draft.ts';
import { RehearsalView } from './RehearsalView.tsx';
import { isAgreed, TypeTheName } from './TypeTheName.tsx';
import { useRehearsal } from './use-rehearsal.ts';

type Props = {
  readonly onClose: () => void;
  readonly onCreated: (id: number) => void;
};

const loadImages = () => client.library.firmware({});

/** What it loads, on whom, how carefully; and all the time what that comes to. */
export function CreateCampaign({ onClose, onCreated }: Props) {
  const images = useLoaded(loadImages);
  const [draft, setDraft] = useState<Draft>(() => blankDraft(aimedDevices()));
  const [typed, setTyped] = useState('');
  const [keys] = useState(() => ({ create: crypto.randomUUID(), start: crypto.randomUUID() }));
  const rehearsal = useRehearsal(draft);
  const fit = rehearsal.value?.fit ?? 0;
  const isNamed = draft.name.trim() !== '';
  const isReady = isNamed && rehearsal.value !== null && !rehearsal.isOld;
  const making = useAction(async (start: boolean) => {
    const plan = planOf(draft, Date.now());
    if (plan === null) return;
    const { id } = await client.campaigns.create({ plan, key: keys.create });
    if (start) await client.campaigns.act({ id, action: 'start', key: keys.start, devices: null });
    onCreated(id);
  });
  const mayStart = isReady && fit > 0 && isAgreed(draft.name, typed, fit);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('New firmware campaign')}
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
