import type { Words } from '../catalogue.ts';

export default {
  Select: 'Seleccionar',
  'Choose a file…': 'Elegir un archivo…',
  'Choose another…': 'Elegir otro…',
  'Leave the file out': 'Dejar fuera el archivo',
  Ctrl: 'Ctrl',
  Esc: 'Esc',
  value: 'valor',
  'Copy {what}': 'Copiar {what}',
  'QR code of {text}': 'Código QR de {text}',
  Choose: 'Elegir',
  Selected: 'Seleccionado',
  'after {time}': 'después de {time}',
  'How “{title}” is shown': 'Cómo se muestra «{title}»',
  Chart: 'Gráfico',
  Table: 'Tabla',
  '{length} km': '{length} km',
  '{length} m': '{length} m',
  'The arrow keys move the map, plus and minus zoom. What is in sight is listed beside the map.':
    'Las flechas mueven el mapa, más y menos lo acercan y alejan. Lo que se ve está al lado del mapa en una lista.',
  'Zoom in': 'Acercar',
  'Zoom out': 'Alejar',
  '{hours} h': '{hours} h',
  '{days} d': '{days} d',
  '{time} ago': 'hace {time}',
  'in {time}': 'dentro de {time}',
} satisfies Words;
