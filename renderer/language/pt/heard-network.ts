import type { Words } from '../catalogue.ts';

export default {
  'it is no campaign': 'não é uma campanha',
  'it is no firmware image': 'não é uma imagem de firmware',
  'the new record has no number': 'o novo registro não tem número',
  'it is not JSON': 'não é JSON',
  'it is no device record': 'não é um registro de dispositivo',
  'it is no setting': 'não é uma configuração',
  'it is no change feed': 'não é um fluxo de mudanças',
  'Demarc ended after it was sent, before an answer was written down.':
    'O Demarc terminou depois do envio, antes de uma resposta ser anotada.',
  'no secure connection to it can be made': 'não se consegue uma conexão segura com ele',
  'its certificate is not valid today; look at the clock of the router and of this computer':
    'o certificado dele não é válido hoje; veja o relógio do roteador e deste computador',
  'The file of this image lies on the control server, and its API does not hand it out.':
    'O arquivo desta imagem está no servidor de controle, e a API dele não o entrega.',
  'This interface does not let the question out.': 'Esta interface não deixa a pergunta sair.',
  'No socket could be opened on this interface.': 'Nenhum socket pôde ser aberto nesta interface.',
  'the Windows firewall': 'o firewall do Windows',
  'the macOS firewall': 'o firewall do macOS',
  'System Settings, Network, Firewall, Options: allow incoming connections for Demarc':
    'Ajustes do Sistema, Rede, Firewall, Opções: permita conexões de entrada para o Demarc',
  'The neighbour table of this computer cannot be read.': 'A tabela de vizinhos deste computador não pode ser lida.',
  'it answered with status {status} and nothing that says it did it':
    'respondeu com o estado {status} e nada que diga que o fez',
  'nothing listens at its TR-064 address': 'nada escuta no endereço TR-064 dele',
  'this computer no longer has the address of the scan': 'este computador não tem mais o endereço da varredura',
  'it cannot be reached{value}': 'não pode ser alcançado{value}',
  'it asks for the password in a way that would let others on the LAN read it':
    'pede a senha de um modo que deixaria outros na LAN lê-la',
  'uses a private MAC, which names no vendor': 'usa um MAC privado, que não nomeia fornecedor',
  'it does not know the action': 'não conhece a ação',
  'it does not take the URL as it is written': 'não aceita a URL como está escrita',
  'the action failed': 'a ação falhou',
  'the URL is not one it takes': 'a URL não é uma que ele aceite',
  'this user may not do it': 'este usuário não pode fazê-lo',
  'an internal error': 'um erro interno',
} satisfies Words;
