import type { Words } from '../catalogue.ts';

export default {
  Select: 'Selecionar',
  'Choose a file…': 'Escolher um arquivo…',
  'Choose another…': 'Escolher outro…',
  'Leave the file out': 'Deixar o arquivo de fora',
  Ctrl: 'Ctrl',
  Esc: 'Esc',
  value: 'valor',
  'Copy {what}': 'Copiar {what}',
  'QR code of {text}': 'Código QR de {text}',
  Choose: 'Escolher',
  Selected: 'Selecionado',
  'after {time}': 'depois de {time}',
  'How “{title}” is shown': 'Como “{title}” é mostrado',
  Chart: 'Gráfico',
  Table: 'Tabela',
  '{length} km': '{length} km',
  '{length} m': '{length} m',
  'The arrow keys move the map, plus and minus zoom. What is in sight is listed beside the map.':
    'As setas movem o mapa, mais e menos aproximam e afastam. O que está à vista está listado ao lado do mapa.',
  'Zoom in': 'Aproximar',
  'Zoom out': 'Afastar',
  '{hours} h': '{hours} h',
  '{days} d': '{days} d',
  '{time} ago': 'há {time}',
  'in {time}': 'em {time}',
} satisfies Words;
