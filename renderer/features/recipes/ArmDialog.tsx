import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client, useAcsState } from '#renderer/app/host.ts';
import { go } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FilePicker } from '#renderer/ui/FilePicker.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import type { Recipe, RecipeId } from '#shared/recipe/recipe.ts';
import { answersOf, promptsOf, wantsFile } from './answers.ts';
import { PromptFields } from './PromptFields.tsx';

type Props = { readonly id: RecipeId; readonly recipe: Recipe; readonly onClose: () => void };

/** The questions before a run: answers, the file, and which routers may join. */
export function ArmDialog({ id, recipe, onClose }: Props) {
  const prompts = promptsOf(recipe);
  const needsFile = wantsFile(recipe);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [csv, setCsv] = useState<{ name: string; text: string } | null>(null);
  const [admits, setAdmits] = useState<'type' | 'listed'>(needsFile ? 'listed' : 'type');
  const [despiteFaults, setDespiteFaults] = useState(false);
  const isListening = useAcsState()?.state === 'on';
  const arm = useAction(async () => {
    const answers = await answersOf(prompts, typed);
    const run = await client.recipes.arm({ recipe: id, answers, csv: csv?.text ?? null, admits, despiteFaults });
    // There the routers are plugged in, and seen to call.
    go('bench', 'run', run.id);
  });
  const fileLabel = needsFile ? t('File with a row for each serial') : t('File with serials (optional)');
  const unanswered = prompts.some(({ name, default: preset }) => (typed[name] ?? preset ?? '') === '');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Arm “{name}”', { name: recipe.name })}
      words={t(
        'From then on every router that fits gets the recipe as soon as it calls. The order in which they are plugged in does not matter.',
      )}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            look="primary"
            busy={arm.busy}
            disabled={unanswered || (needsFile && csv === null)}
            onClick={() => arm.run()}
          >
            {t('Arm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {isListening ? null : (
          <ProblemNotice
            tone="needs-you"
            problem={{
              words: t('The ACS is off: no router can call.'),
              next: t('The run can be armed now; turn the ACS on in Bench before you plug routers in.'),
            }}
          />
        )}
        <PromptFields prompts={prompts} typed={typed} onType={setTyped} />
        <div className="flex flex-col gap-1">
          <span className="text-small text-soft">{fileLabel}</span>
          <FilePicker
            label={fileLabel}
            accept=".csv,text/csv"
            chosen={csv?.name ?? null}
            onChoose={(file) => void file.text().then((text) => setCsv({ name: file.name, text }))}
            onRemove={() => setCsv(null)}
          />
          <span className="text-tiny text-faint">
            {t('CSV with a column called serial; the recipe takes its own columns from it.')}
          </span>
        </div>
        <div className="flex flex-col gap-1">
          <span className="text-small text-soft">{t('Which routers join')}</span>
          <Segments
            label={t('Which routers join')}
            value={admits}
            segments={[
              { value: 'type', label: t('Every {deviceType}', { deviceType: recipe.deviceType }) },
              { value: 'listed', label: t('Listed or scanned only') },
            ]}
            onChange={setAdmits}
          />
        </div>
        <Switch
          label={t('Go on where the rehearsal predicts a fault')}
          hint={t('For devices that say they are read-only where they are not.')}
          checked={despiteFaults}
          onChange={setDespiteFaults}
        />
        {arm.problem === null ? null : <ProblemNotice problem={arm.problem} />}
      </div>
    </Dialog>
  );
}
