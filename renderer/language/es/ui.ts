import type { Words } from '../catalogue.ts';

export default {
  Select: '',
  Selected: '',
  Ctrl: '',
  Esc: '',
  value: '',
  'Copy {what}': '',
  'QR code of {text}': '',
  Choose: '',
  'after {time}': '',
  '{length} km': '',
  '{length} m': '',
  'The arrow keys move the map, plus and minus zoom. What is in sight is listed beside the map.': '',
  'Zoom in': '',
  'Zoom out': '',
  '{hours} h': '',
  '{days} d': '',
  now: '',
  '{time} ago': '',
  'in {time}': '',
} satisfies Words;
