import type { FindingKind } from '#shared/audit/finding.ts';
import { preferences } from './preferences.ts';

/** What can be heard: each finding has a sound of its own, told apart without looking. */
export type SoundName = FindingKind | 'place' | 'refused' | 'undone' | 'half';

/** Tones one after the other: frequency in Hz, length in milliseconds. Going up is good, going down is not. */
const SOUNDS: Readonly<Record<SoundName, readonly (readonly [hertz: number, milliseconds: number])[]>> = {
  found: [[1_320, 90]],
  'found-elsewhere': [
    [880, 80],
    [1_320, 90],
  ],
  unexpected: [
    [660, 90],
    [660, 90],
  ],
  unknown: [
    [440, 110],
    [330, 160],
  ],
  missing: [[220, 200]],
  'duplicate-scan': [
    [990, 50],
    [990, 50],
  ],
  'duplicate-serial': [
    [990, 60],
    [495, 160],
  ],
  'wrong-label': [
    [523, 90],
    [415, 90],
    [330, 160],
  ],
  'wrong-type': [
    [523, 90],
    [392, 160],
  ],
  conflict: [
    [392, 90],
    [523, 90],
    [392, 160],
  ],
  ambiguous: [
    [660, 70],
    [784, 70],
    [660, 70],
  ],
  place: [
    [660, 70],
    [880, 70],
    [1_175, 90],
  ],
  half: [[1_175, 40]],
  undone: [
    [880, 60],
    [660, 60],
  ],
  refused: [[196, 260]],
};

let context: AudioContext | null = null;

/** Plays a sound, made here and now: nothing is loaded. Silent where the person turned sounds off. */
export function play(name: SoundName): void {
  if (!preferences.get().sounds || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume().catch(() => undefined);
  const gain = context.createGain();
  gain.connect(context.destination);
  let at = context.currentTime;
  for (const [hertz, milliseconds] of SOUNDS[name]) {
    const tone = context.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(gain);
    gain.gain.setValueAtTime(0.15, at);
    tone.start(at);
    at += milliseconds / 1_000;
    // Down to nothing before it stops, or it clicks.
    gain.gain.setTargetAtTime(0, at - 0.015, 0.005);
    tone.stop(at + 0.01);
    at += 0.03;
  }
}
