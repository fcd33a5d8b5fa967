import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import type { Tone } from '#renderer/ui/StatusMark.tsx';
import type { UnitView } from '#shared/recipe/bench-run.ts';
import type { LabelGap } from '#shared/recipe/label-gap.ts';
import type { RecipeStep } from '#shared/recipe/recipe.ts';
import type { Rollback } from '#shared/recipe/run.ts';

/** What the screens of recipes say. */

export const STEP_NAMES: Readonly<Record<RecipeStep['do'], string>> = {
  'factory-reset': t('Reset to factory settings'),
  backup: t('Back up the configuration'),
  firmware: t('Load firmware'),
  set: t('Set parameters'),
  'add-object': t('Add an object'),
  'delete-object': t('Delete an object'),
  reboot: t('Reboot'),
  wait: t('Wait for an event'),
  verify: t('Verify by reading back'),
  diagnose: t('Run a test'),
  'hand-over': t('Hand over to the production ACS'),
};

const ROLLBACK_WORDS: Readonly<Record<Rollback['how'], string>> = {
  'not-needed': t('Nothing had been changed.'),
  'not-wanted': t('It was left as it is; the recipe wants it so.'),
  restored: t('Everything was put back and reads as before.'),
  incomplete: t('Not everything could be put back.'),
};

export type UnitWords = { readonly tone: Tone; readonly words: string; readonly more: string | null };

/** The state of a device in a run: mark, word, and the sentence behind it. */
export function unitWords({ state, step, needsPerson }: UnitView, steps: readonly string[]): UnitWords {
  const at =
    step === null
      ? null
      : t('Step {step} of {all}: {what}', { step: step + 1, all: steps.length, what: heard(steps[step] ?? '') });
  if (needsPerson !== null) return { tone: 'needs-you', words: t('Needs you'), more: heard(needsPerson) };
  switch (state.at) {
    case 'expected':
      return { tone: 'idle', words: t('Plug it in'), more: null };
    case 'reading':
      return { tone: 'waiting', words: t('Rehearsing'), more: t('Its parameters are read; nothing has been sent.') };
    case 'acting':
      return { tone: 'waiting', words: state.stop === null ? t('Under way') : t('Stopping'), more: at };
    case 'undoing':
      return { tone: 'waiting', words: t('Rolling back'), more: heard(state.failure.words) };
    case 'checking':
      return { tone: 'waiting', words: t('Checking'), more: t('Is everything as it was before?') };
    case 'passed':
      return { tone: 'up', words: t('Pass'), more: null };
    case 'failed':
      return { tone: 'down', words: t('Fail'), more: heard(state.failure.words) };
    default:
      return state satisfies never;
  }
}

/** What became of a rollback, as a sentence; null: there was none. */
export function rollbackWords({ state }: UnitView): string | null {
  if (state.at !== 'failed') return null;
  const words = ROLLBACK_WORDS[state.rollback.how];
  return state.rollback.how === 'incomplete' ? `${words} ${heard(state.rollback.words)}` : words;
}

/** How far a step is, for the list beside a device. */
export function stepTone(index: number, { state, step }: UnitView): Tone {
  if (state.at === 'passed') return 'up';
  if (step === null) return 'idle';
  if (index < step) return 'up';
  if (index > step) return 'idle';
  return state.at === 'failed' || state.at === 'undoing' || state.at === 'checking' ? 'down' : 'waiting';
}

/** Seconds as a technician says them. */
export function durationWords(seconds: number): string {
  return seconds < 90 ? t('{seconds} s', { seconds }) : t('{minutes} min', { minutes: Math.round(seconds / 60) });
}

/** What one label does not show in letters, and where the whole of it is. */
export function gapWords(gap: LabelGap): string {
  switch (gap.part) {
    case 'name':
      return t('{serial}: its name has {characters}, which the label cannot show.', {
        serial: gap.serial,
        characters: gap.characters,
      });
    case 'ssid':
      return t(
        '{serial}: its Wi-Fi name has {characters}, which the label cannot show. The QR code has the whole name.',
        { serial: gap.serial, characters: gap.characters },
      );
    case 'serial':
      return t(
        '{serial}: the serial number has {characters}, which the label cannot show. The QR code has the whole number.',
        { serial: gap.serial, characters: gap.characters },
      );
    case 'key':
      return t(
        '{serial}: the label cannot show every character of its Wi-Fi key. Only the QR code has the whole key.',
        { serial: gap.serial },
      );
    default:
      return gap satisfies never;
  }
}
