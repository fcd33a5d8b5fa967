import { chooseLanguage, LANGUAGES, type Language } from '#renderer/language/languages.ts';
import { LANGUAGE, t } from '#renderer/language/speak.ts';
import { type Density, setAppearance, type Theme, useAppearance } from '#renderer/ui/appearance.ts';
import { type Segment, Segments } from '#renderer/ui/Segments.tsx';
import { type Choice, Select } from '#renderer/ui/Select.tsx';
import { Setting } from './Setting.tsx';

const THEMES: readonly Segment<Theme>[] = [
  { value: 'system', label: t('System') },
  { value: 'light', label: t('Light') },
  { value: 'dark', label: t('Dark') },
  { value: 'sunlight', label: t('Sunlight') },
];

const DENSITIES: readonly Segment<Density>[] = [
  { value: 'compact', label: t('Compact') },
  { value: 'comfortable', label: t('Touch') },
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
      <Setting title={t('Theme')} words={t('Sunlight is black on white with heavy strokes, for vans and rooftops.')}>
        <Segments
          label={t('Theme')}
          value={theme}
          segments={THEMES}
          onChange={(next) => setAppearance({ theme: next })}
        />
      </Setting>
      <Setting title={t('Density')} words={t('Touch makes every target 44 pixels tall, for fingers and gloves.')}>
        <Segments
          label={t('Density')}
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
