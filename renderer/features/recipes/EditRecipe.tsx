import { ArrowLeft, CircleCheck, Play, Save } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useCommands, useUp } from '#renderer/app/commands.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { Patience } from '#renderer/app/Patience.tsx';
import { go, replaceRoute, useRoute } from '#renderer/app/router.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { useFocusOnArrival } from '#renderer/ui/arrival.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { TextProblem } from '#shared/recipe/bench-run.ts';
import { Recipe, type RecipeId } from '#shared/recipe/recipe.ts';
import { ArmDialog } from './ArmDialog.tsx';
import { RecipeForm } from './RecipeForm.tsx';
import { RehearseDialog } from './RehearseDialog.tsx';
import { YamlEditor } from './YamlEditor.tsx';

const FIRST: Recipe = {
  name: t('New recipe'),
  deviceType: 'Router',
  variables: {},
  onFailure: 'roll-back',
  steps: [{ do: 'set', values: { 'wifi.1.ssid': 'Net {{customer_id}}' } }],
};

const loadNew = async () => ({ text: (await client.recipes.write({ recipe: FIRST })).text, version: 0 });

/** A recipe as a form and as YAML: the same thing twice, and a person changes whichever is nearer. */
export function EditRecipe({ id }: { readonly id: RecipeId | null }) {
  const load = useCallback(() => (id === null ? loadNew() : client.recipes.get({ id, version: null })), [id]);
  const { value, problem } = useLoaded<{ text: string; version: number }>(load);
  useUp(toList);
  if (problem !== null) {
    return (
      <div className="p-4">
        <ProblemNotice problem={problem} action={<Button onClick={toList}>{t('Back to the recipes')}</Button>} />
      </div>
    );
  }
  if (value === null) return <Patience title={t('Recipe')} words={t('Asking the host for it.')} />;
  return <Editor key={value.version} id={id} first={value.text} version={value.version} />;
}

function toList(): void {
  go('recipes');
}

/** What is done with a recipe once it is saved. */
const NEXT = [
  { id: 'recipes.rehearse', title: t('Rehearse the recipe'), group: t('Recipes'), asks: 'rehearse' },
  { id: 'recipes.arm', title: t('Arm the recipe'), group: t('Recipes'), asks: 'arm' },
] as const;

type EditorProps = { readonly id: RecipeId | null; readonly first: string; readonly version: number };

function Editor({ id, first, version: firstVersion }: EditorProps) {
  const { query, rest } = useRoute();
  // In the address, so that saving a new recipe, which changes it, leaves the side that is open.
  const side = query.get('side') === 'yaml' ? 'yaml' : 'form';
  const setSide = (next: 'form' | 'yaml'): void =>
    replaceRoute(['recipes', ...rest], { side: next === 'yaml' ? next : '' });
  const [text, setText] = useState(first);
  const [saved, setSaved] = useState({ text: first, version: firstVersion });
  const [recipe, setRecipe] = useState<Recipe | null>(null);
  const [problems, setProblems] = useState<readonly TextProblem[]>([]);
  const [asking, setAsking] = useState<'rehearse' | 'arm' | null>(null);

  // What is typed as YAML is read a moment later; the form shows what was read last.
  useEffect(() => {
    let left = false;
    const timer = setTimeout(
      () => {
        client.recipes.check({ text }).then(
          (checked) => {
            if (left) return;
            setProblems(checked.problems);
            if (checked.recipe !== null) setRecipe(checked.recipe);
          },
          () => setProblems([{ line: 1, column: 1, words: t('The host does not answer; nothing typed is lost.') }]),
        );
      },
      side === 'yaml' ? 250 : 0,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text, side]);

  /** The form changed it: what is right is written as YAML at once, what is not says why. */
  const change = (next: Recipe): void => {
    setRecipe(next);
    const parsed = Recipe.safeParse(next);
    if (!parsed.success) {
      setProblems(
        parsed.error.issues.map(({ path, message }) => ({
          line: 1,
          column: 1,
          words: `${path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ')}: ${message}`,
        })),
      );
      return;
    }
    setProblems([]);
    void client.recipes.write({ recipe: parsed.data }).then(
      (written) => setText(written.text),
      () => setProblems([{ line: 1, column: 1, words: t('The host does not answer; nothing typed is lost.') }]),
    );
  };

  const saving = useAction(async () => {
    const summary = await client.recipes.save({ id, text });
    setSaved({ text, version: summary.version });
    if (id === null) replaceRoute(['recipes', 'edit', summary.id], { side: side === 'yaml' ? side : '' });
  });
  const isSaved = id !== null && saved.text === text;
  // A recipe that was just saved has an address of its own, and is drawn anew at it.
  const editor = useRef<HTMLDivElement>(null);
  useFocusOnArrival(editor, id !== null);
  const canSave = problems.length === 0 && !isSaved;
  const save = saving.run;
  useCommands(
    useMemo(
      () => [
        {
          id: 'recipes.save',
          title: t('Save the recipe'),
          group: t('Recipes'),
          keys: '$mod+s',
          whileTyping: true,
          run: () => {
            if (canSave) save();
          },
        },
        ...(isSaved ? NEXT.map((command) => ({ ...command, run: () => setAsking(command.asks) })) : []),
      ],
      [canSave, isSaved, save],
    ),
  );

  return (
    <div ref={editor} tabIndex={-1} className="flex h-full flex-col outline-none">
      <PlaceBar
        title={recipe?.name ?? t('Recipe')}
        back={<IconButton label={t('Back to the recipes')} icon={<ArrowLeft size={16} />} onClick={toList} />}
      >
        <span className="text-soft" role="status">
          {isSaved ? t('Version {version}, saved', { version: saved.version }) : t('Not saved')}
        </span>
        <span className="grow" />
        <Segments
          label={t('How it is edited')}
          value={side}
          segments={[
            { value: 'form', label: t('Form') },
            { value: 'yaml', label: 'YAML' },
          ]}
          onChange={setSide}
        />
        <Button
          icon={<Save size={15} />}
          look={isSaved ? 'plain' : 'primary'}
          disabled={!canSave}
          busy={saving.busy}
          keys={['$mod', 's']}
          onClick={() => save()}
        >
          {t('Save')}
        </Button>
        <Button icon={<CircleCheck size={15} />} disabled={!isSaved} onClick={() => setAsking('rehearse')}>
          {t('Rehearse')}
        </Button>
        <Button
          icon={<Play size={15} />}
          look={isSaved ? 'primary' : 'plain'}
          disabled={!isSaved}
          onClick={() => setAsking('arm')}
        >
          {t('Arm')}
        </Button>
      </PlaceBar>
      {saving.problem === null ? null : (
        <div className="border-b p-3">
          <ProblemNotice problem={saving.problem} />
        </div>
      )}
      {side === 'yaml' ? (
        <YamlEditor text={text} problems={problems} onChange={setText} />
      ) : recipe === null ? (
        <Unreadable problems={problems} />
      ) : (
        <RecipeForm recipe={recipe} isNew={id === null} problems={problems} onChange={change} />
      )}
      {asking === 'arm' && id !== null && recipe !== null ? (
        <ArmDialog id={id} recipe={recipe} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'rehearse' && id !== null && recipe !== null ? (
        <RehearseDialog id={id} recipe={recipe} onClose={() => setAsking(null)} />
      ) : null}
    </div>
  );
}

function Unreadable({ problems }: { readonly problems: readonly TextProblem[] }) {
  if (problems.length === 0) return <Patience title={t('Recipe')} words={t('Reading it.')} />;
  return (
    <div className="p-4">
      <ProblemNotice
        tone="needs-you"
        problem={{
          words: t('The form cannot show this recipe as long as its YAML has mistakes.'),
          next: t('Line {line}: {what}', { line: problems[0]?.line ?? 1, what: heard(problems[0]?.words ?? '') }),
        }}
      />
    </div>
  );
}
