import { type Density, setAppearance, type Theme, useAppearance } from '#renderer/ui/appearance.ts';
import { type Segment, Segments } from '#renderer/ui/Segments.tsx';
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

/** How the screen looks; at once, and kept on this laptop. */
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
    </>
  );
}
