import type { Words } from '../catalogue.ts';

export default {
  'tenant tree customer': 'inquilino árvore cliente',
  'site place building coordinates tree': 'site lugar prédio coordenadas árvore',
  Tokens: 'Tokens',
  'api access rights revoke key': 'api acesso direitos revogar chave',
  'Copy the token now': 'Copie o token agora',
  'For a program or a colleague’s Demarc that works with this site’s API. It is shown once, right after it was made.':
    'Para um programa ou o Demarc de um colega que trabalha com a API deste site. É mostrado uma vez, logo depois de criado.',
  'It is shown this once. Demarc keeps only what proves it; whoever loses it needs a new one.':
    'É mostrado só desta vez. O Demarc guarda apenas o que o prova; quem o perder precisa de um novo.',
  'I have copied it': 'Eu copiei',
  'the token': 'o token',
  'Who uses it: it stands in the history of what is changed with it.':
    'Quem usa: consta na história do que é alterado com ele.',
  Reaches: 'Alcança',
  'Valid until': 'Válido até',
  'The end of that day, UTC.': 'O fim desse dia, UTC.',
  May: 'Pode',
  'Making it…': 'Criando…',
  'Make the token': 'Criar o token',
  'Revoke the token?': 'Revogar o token?',
  'Whoever works with it is shut out at once. It cannot be made valid again: they need a new one.':
    'Quem trabalha com ele fica de fora na hora. Não pode voltar a valer: é preciso um novo.',
  Revoke: 'Revogar',
  'Tokens of this control server are made on it': 'Os tokens deste servidor de controle são criados nele',
  'Ask its owner, or use its own screen. The token by which this laptop works there is replaced in Settings.':
    'Pergunte ao dono dele, ou use a tela dele. O token com que este laptop trabalha lá é substituído em Configurações.',
  everything: 'tudo',
  Made: 'Criado',
  'Last used': 'Usado pela última vez',
  'End it': 'Encerrar',
  'Revoke…': 'Revogar…',
  Revoked: 'Revogado',
  'This app': 'Este aplicativo',
  Expired: 'Expirado',
  'Until {day}': 'Até {day}',
  'Lists and records.': 'Listas e registros.',
  Change: 'Alterar',
  'Edit records that are there.': 'Editar registros que existem.',
  'Make new records.': 'Criar novos registros.',
  'Delete records.': 'Excluir registros.',
  Operate: 'Operar',
  'Reboot, reset, upgrade devices.': 'Reiniciar, redefinir, atualizar dispositivos.',
} satisfies Words;
