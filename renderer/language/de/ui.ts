import type { Words } from '../catalogue.ts';

export default {
  Select: 'Auswählen',
  Selected: 'Ausgewählt',
  'Choose a file…': '',
  'Choose another…': '',
  'Leave the file out': '',
  Ctrl: 'Strg',
  Esc: 'Esc',
  value: 'Wert',
  'Copy {what}': '{what} kopieren',
  'QR code of {text}': 'QR-Code von {text}',
  Choose: 'Wählen',
  'after {time}': 'nach {time}',
  'How “{title}” is shown': '',
  Chart: '',
  Table: '',
  '{length} km': '{length} km',
  '{length} m': '{length} m',
  'The arrow keys move the map, plus and minus zoom. What is in sight is listed beside the map.':
    'Die Pfeiltasten bewegen die Karte, Plus und Minus zoomen. Was zu sehen ist, steht neben der Karte als Liste.',
  'Zoom in': 'Vergrößern',
  'Zoom out': 'Verkleinern',
  '{hours} h': '{hours} h',
  '{days} d': '{days} T',
  '{time} ago': 'vor {time}',
  'in {time}': 'in {time}',
} satisfies Words;
