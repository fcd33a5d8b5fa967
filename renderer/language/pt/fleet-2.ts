import type { Words } from '../catalogue.ts';

export default {
  'A CSV file with a line of titles, or a JSON list. You see what every row would do before anything is kept; then each row is an entry of the outbox. It works without a network.':
    'Um arquivo CSV com uma linha de títulos, ou uma lista JSON. Você vê o que cada linha faria antes de algo ser guardado; depois cada linha é uma entrada da caixa de saída. Funciona sem rede.',
  'Column {number}': 'Coluna {number}',
  'Passwords are not read from files.': 'Senhas não são lidas de arquivos.',
  'Device type of new devices': 'Tipo dos novos dispositivos',
  'The file has no column for it.': 'O arquivo não tem coluna para isso.',
  'The device is so already.': 'O dispositivo já está assim.',
  'Show more: {count} rows': {
    one: 'Mostrar mais: {count} linha',
    many: 'Mostrar mais: {count} linhas',
    other: 'Mostrar mais: {count} linhas',
  },
  'The file is larger than 32 MB. Split it into several.': 'O arquivo passa de 32 MB. Divida-o em vários.',
  'This is a workbook. Save it as CSV (UTF-8), with the column of serial numbers as text, and open that.':
    'Isto é uma pasta de trabalho. Salve-a como CSV (UTF-8), com a coluna dos números de série como texto, e abra esse arquivo.',
  Unchanged: 'Sem mudança',
  '{field}: not known here → {value}': '{field}: não se sabe aqui → {value}',
  'Reading from the server what {count} devices have now: {fields}.': {
    one: 'Lendo do servidor o que {count} dispositivo tem agora: {fields}.',
    many: 'Lendo do servidor o que {count} dispositivos têm agora: {fields}.',
    other: 'Lendo do servidor o que {count} dispositivos têm agora: {fields}.',
  },
  'What {count} devices have now is not known here: {fields}. The server is asked when a row lands; where it holds another value, Sync asks you.':
    {
      one: 'O que {count} dispositivo tem agora não se sabe aqui: {fields}. O servidor é perguntado quando uma linha é entregue; se ele tiver outro valor, Sincronização pergunta a você.',
      many: 'O que {count} dispositivos têm agora não se sabe aqui: {fields}. O servidor é perguntado quando uma linha é entregue; se ele tiver outro valor, Sincronização pergunta a você.',
      other:
        'O que {count} dispositivos têm agora não se sabe aqui: {fields}. O servidor é perguntado quando uma linha é entregue; se ele tiver outro valor, Sincronização pergunta a você.',
    },
  'Nothing is kept before you import.': 'Nada é guardado antes de você importar.',
  '{count} rows are refused: correct them above, or they are left out.': {
    one: '{count} linha recusada: corrija-a acima, ou ela fica de fora.',
    many: '{count} de linhas recusadas: corrija-as acima, ou elas ficam de fora.',
    other: '{count} linhas recusadas: corrija-as acima, ou elas ficam de fora.',
  },
  'List them': 'Listar',
  'Take the area away': 'Tirar a área',
  Move: 'Mover',
  'Select in a rectangle': 'Selecionar num retângulo',
  'Select with a lasso': 'Selecionar com um laço',
  'Map of the devices': 'Mapa dos dispositivos',
  'What a drag does': 'O que um arraste faz',
  'Show all': 'Mostrar tudo',
  'List what is in sight': 'Listar o que está à vista',
  'In sight': 'À vista',
  'None down': 'Nenhum offline',
  '{count} down': '{count} offline',
  'What is in sight': 'O que está à vista',
  'Nothing in sight': 'Nada à vista',
  'No device stands in this part of the map. Move it, or zoom out.':
    'Não há dispositivo nesta parte do mapa. Mova-o, ou afaste.',
  'Placing the devices…': 'Posicionando os dispositivos…',
  'Streets come from a map file (.pmtiles) of your own.': 'As ruas vêm de um arquivo de mapa seu (.pmtiles).',
  'Streets come from your map file until this window is closed.':
    'As ruas vêm do seu arquivo de mapa até esta janela ser fechada.',
  'Map file': 'Arquivo de mapa',
  '{name} is no map file this program can draw: it must be PMTiles, version 3.':
    '{name} não é um arquivo de mapa que este programa possa desenhar: tem de ser PMTiles, versão 3.',
  'Show all devices on the map': 'Mostrar todos os dispositivos no mapa',
  'zoom out fit everything': 'afastar ajustar tudo',
  'List what is in sight on the map': 'Listar o que está à vista no mapa',
  'area filter': 'área filtro',
  'draw area map': 'desenhar área mapa',
  'draw area polygon map': 'desenhar área polígono mapa',
  '{count} devices on the map': {
    one: '{count} dispositivo no mapa',
    many: '{count} de dispositivos no mapa',
    other: '{count} dispositivos no mapa',
  },
  '{count} without coordinates': {
    one: '{count} sem coordenadas',
    many: '{count} sem coordenadas',
    other: '{count} sem coordenadas',
  },
  '{count} devices together': {
    one: '{count} dispositivo junto',
    many: '{count} dispositivos juntos',
    other: '{count} dispositivos juntos',
  },
  '{count} devices here, none down': {
    one: '{count} dispositivo aqui, online',
    many: '{count} dispositivos aqui, nenhum offline',
    other: '{count} dispositivos aqui, nenhum offline',
  },
  '{count} devices here, {down} of them down': {
    one: '{count} dispositivo aqui, {down} offline',
    many: '{count} dispositivos aqui, {down} deles offline',
    other: '{count} dispositivos aqui, {down} deles offline',
  },
  '{name}, up': '{name}, online',
  '{name}, down': '{name}, offline',
  '{name}, state not known': '{name}, estado desconhecido',
  'No device stands in the area you drew.': 'Não há dispositivo na área que você desenhou.',
  '{count} devices in the area you drew are selected.': {
    one: '{count} dispositivo da área desenhada está selecionado.',
    many: '{count} dispositivos da área desenhada estão selecionados.',
    other: '{count} dispositivos da área desenhada estão selecionados.',
  },
  '{count} devices in the area you drew; the first {selected} are selected.': {
    one: '{count} dispositivo na área desenhada; os primeiros {selected} estão selecionados.',
    many: '{count} dispositivos na área desenhada; os primeiros {selected} estão selecionados.',
    other: '{count} dispositivos na área desenhada; os primeiros {selected} estão selecionados.',
  },
} satisfies Words;
