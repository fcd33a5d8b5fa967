import { chooseLanguage, LANGUAGES, type Language } from '#renderer/language/languages.ts';
import { LANGUAGE, t } from '#renderer/language/speak.ts';
import { type Density, setAppearance, type Theme, useAppearance } from '#renderer/ui/appearance.ts';
import { type Segment, Segments } from '#renderer/ui/Segments.tsx';
import { type Choice, Select } from '#renderer/ui/Select.tsx';
import { Setting } from './Setting.tsx';

const THEMES: readonly Segment<Theme>[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'sunlight', label: 'Sunlight' },
];

const DENSITIES: readonly Segment<Density>[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Touch' },
];

/** Those that are complete, and the one spoken now; each by its own name. */
const SPOKEN: readonly Choice<Language>[] = LANGUAGES.filter(({ code, offered }) => offered || code === LANGUAGE).map(
  ({ code, name }) => ({ value: code, label: name }),
);

/** How the screen looks and speaks; at once, and kept on this laptop. */
export function AppearanceSettings() {
  const { theme, density } = useAppearance();
  return (
    <>
      <Setting title="Theme" words="Sunlight is black on white with heavy strokes, for vans and rooftops.">
        <Segments label="Theme" value={theme} segments={THEMES} onChange={(next) => setAppearance({ theme: next })} />
      </Setting>
      <Setting title="Density" words="Touch makes every target 44 pixels tall, for fingers and gloves.">
        <Segments
          label="Density"
          value={density}
          segments={DENSITIES}
          onChange={(next) => setAppearance({ density: next })}
        />
      </Setting>
      <Setting title={t('Language')} words={t('The window is loaded anew; what is saved stays.')}>
        <Select label={t('Language')} value={LANGUAGE} choices={SPOKEN} onChange={chooseLanguage} />
      </Setting>
    </>
  );
}
