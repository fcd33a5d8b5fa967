import type { Words } from '../catalogue.ts';

export default {
  'Enter a new token in Settings. Everything saved here is kept.':
    'Insira um novo token em Configurações. Tudo o que foi salvo aqui é mantido.',
  'Sending now.': 'Enviando agora.',
  'Demarc tries again by itself.': 'O Demarc tenta de novo sozinho.',
  'Nothing is sent while the server cannot be reached.': 'Nada é enviado enquanto o servidor não puder ser alcançado.',
  'Nothing is sent until the token is replaced in Settings.':
    'Nada é enviado até o token ser substituído em Configurações.',
  'Another window of Demarc does the sending.': 'Outra janela do Demarc cuida do envio.',
  'Goes after the one before it: changes to a device land in order.':
    'Vai depois da anterior: as alterações de um dispositivo são entregues em ordem.',
  'Safe on this laptop; goes out as soon as the server can be reached.':
    'Seguro neste laptop; sai assim que o servidor puder ser alcançado.',
  'On its way; the server has not answered yet.': 'A caminho; o servidor ainda não respondeu.',
  'Outcome unknown': 'Resultado desconhecido',
  'It left, and nobody knows whether it arrived ({why}). Demarc reads the record before anything is sent again.':
    'Saiu, e ninguém sabe se chegou ({why}). O Demarc lê o registro antes de enviar algo de novo.',
  Rejected: 'Rejeitado',
  'Too old to go by itself: {why}': 'Velho demais para ir sozinho: {why}',
  'Somebody changed the same fields on the server since you saw them.':
    'Alguém alterou os mesmos campos no servidor desde que você os viu.',
  'The record is no longer on the server.': 'O registro não está mais no servidor.',
  'The server already has a device with this serial number.':
    'O servidor já tem um dispositivo com este número de série.',
  'Somebody changed the record since you asked to delete it.':
    'Alguém alterou o registro desde que você pediu para excluí-lo.',
  'The token may not do this (403). Others go on; this one waits.':
    'O token não pode fazer isto (403). Outras continuam; esta espera.',
  'The server does not take these values ({status}). Correct them here, or discard.':
    'O servidor não aceita estes valores ({status}). Corrija-os aqui, ou descarte.',
  'The {count} entries made on this new device go with it.': {
    one: 'A entrada feita sobre este novo dispositivo vai junto ({count}).',
    many: 'As {count} entradas feitas sobre este novo dispositivo vão junto.',
    other: 'As {count} entradas feitas sobre este novo dispositivo vão junto.',
  },
  'Discard for {label}?': 'Descartar para {label}?',
  '“{sentence}” may already have reached the server. Demarc stops looking after it.':
    '“{sentence}” talvez já tenha chegado ao servidor. O Demarc deixa de cuidar disso.',
  '“{sentence}” will not be sent. It cannot be brought back.':
    '“{sentence}” não será enviado. Não pode ser recuperado.',
  'Already there': 'Já estava lá',
  'Read back different': 'Relido diferente',
  'Read back equal': 'Relido igual',
  'Kept here': 'Mantido aqui',
} satisfies Words;
