import { useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { DeviceRef } from '#shared/ids.ts';
import type { RehearsedOn } from '#shared/recipe/bench-run.ts';
import type { Recipe, RecipeId } from '#shared/recipe/recipe.ts';
import { answersOf, promptsOf } from './answers.ts';
import { PromptFields } from './PromptFields.tsx';
import { RehearsalView } from './RehearsalView.tsx';

type Props = { readonly id: RecipeId; readonly recipe: Recipe; readonly onClose: () => void };

const loadCpes = () => client.acs.cpes({});

/** A recipe played on paper, on one device that has called. */
export function RehearseDialog({ id, recipe, onClose }: Props) {
  const prompts = promptsOf(recipe);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const { value } = useLoaded(loadCpes);
  const devices = (value?.cpes ?? []).flatMap(({ device, deviceName, serialNumber }) =>
    device === null ? [] : [{ value: String(device), label: `${deviceName ?? serialNumber} (${serialNumber})` }],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const device = chosen ?? devices[0]?.value ?? null;
  const [rehearsed, setRehearsed] = useState<RehearsedOn | null>(null);
  const rehearse = useAction(async () => {
    const answers = await answersOf(prompts, typed);
    setRehearsed(await client.recipes.rehearse({ recipe: id, device: DeviceRef.parse(device), answers }));
  });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('Rehearse “{name}”', { name: recipe.name })}
      words={t('The recipe is checked against the device’s own parameters. Nothing is changed.')}
      footer={
        <>
          <Button onClick={onClose}>{t('Close')}</Button>
          <Button look="primary" busy={rehearse.busy} disabled={device === null} onClick={() => rehearse.run()}>
            {rehearse.busy ? t('Reading the device…') : t('Rehearse')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {devices.length === 0 && value !== null ? (
          <ProblemNotice
            tone="needs-you"
            problem={{
              words: t('No device of the inventory has called this ACS yet.'),
              next: t('Turn the ACS on in Bench, plug a router in, and come back.'),
            }}
          />
        ) : (
          <Field label={t('Device')}>
            <Select value={device} choices={devices} onChange={setChosen} />
          </Field>
        )}
        <PromptFields prompts={prompts} typed={typed} onType={setTyped} />
        {rehearse.problem === null ? null : <ProblemNotice problem={rehearse.problem} />}
        {rehearsed === null ? null : <RehearsalView rehearsed={rehearsed} />}
      </div>
    </Dialog>
  );
}
