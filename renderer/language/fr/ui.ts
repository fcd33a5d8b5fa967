import type { Words } from '../catalogue.ts';

export default {
  Select: 'Sélectionner',
  'Choose a file…': 'Choisir un fichier…',
  'Choose another…': 'En choisir un autre…',
  'Leave the file out': 'Laisser le fichier de côté',
  Ctrl: 'Ctrl',
  Esc: 'Échap',
  value: 'valeur',
  'Copy {what}': 'Copier {what}',
  'QR code of {text}': 'Code QR de {text}',
  Choose: 'Choisir',
  Selected: 'Sélectionné',
  'after {time}': 'après {time}',
  'How “{title}” is shown': 'Comment « {title} » est montré',
  Chart: 'Graphique',
  Table: 'Tableau',
  '{length} km': '{length} km',
  '{length} m': '{length} m',
  'The arrow keys move the map, plus and minus zoom. What is in sight is listed beside the map.':
    'Les flèches déplacent la carte, plus et moins la zooment. Ce qui est en vue est listé à côté de la carte.',
  'Zoom in': 'Zoom avant',
  'Zoom out': 'Zoom arrière',
  '{hours} h': '{hours} h',
  '{days} d': '{days} j',
  '{time} ago': 'il y a {time}',
  'in {time}': 'dans {time}',
} satisfies Words;
