import type { Words } from '../catalogue.ts';

export default {
  'By TR-064': 'Por TR-064',
  'The router offers to be told. It asks for the user and password of its web page.':
    'O roteador aceita que lhe digam. Pede o usuário e a senha da página web dele.',
  User: 'Usuário',
  'Where it knows no users: dslf-config.': 'Onde não conhece usuários: dslf-config.',
  'Used once, then forgotten.': 'Usada uma vez, depois esquecida.',
  'Telling it…': 'Dizendo…',
  'Tell it': 'Dizer a ele',
  'The router shows another certificate than the one you trusted.':
    'O roteador mostra outro certificado que não o que você aceitou.',
  'A reset or an update can make a new one. So does somebody who stands in between: compare the fingerprint first.':
    'Uma redefinição ou atualização pode criar um novo. Quem estiver no meio também: compare antes a impressão digital.',
  'The router takes orders over TLS, with a certificate it signed itself.':
    'O roteador aceita ordens por TLS, com um certificado assinado por ele mesmo.',
  'Compare the fingerprint with the one its web page or label shows, or be sure that the cable leads to it. The password was not sent.':
    'Compare a impressão digital com a da página web ou da etiqueta dele, ou tenha certeza de que o cabo leva a ele. A senha não foi enviada.',
  'Trust it for this router and tell it': 'Confiar nele para este roteador e dizer a ele',
  'not available': 'não disponível',
  'seen {last} · first {first}': 'visto {last} · primeiro {first}',
  Addresses: 'Endereços',
  'Address {number}': 'Endereço {number}',
  'What was told, and by whom': 'O que foi dito, e por quem',
  Ports: 'Portas',
  'Seen by': 'Visto por',
  'by last address: likely, not sure': 'pelo último endereço: provável, não certo',
  Adopt: 'Adotar',
  'Copy everything': 'Copiar tudo',
  open: 'aberta',
  'closed: it answered, nothing listens': 'fechada: respondeu, nada escuta',
  'no answer': 'sem resposta',
  'Not asked. Choose “Try ports” beside the interface, then scan again.':
    'Não perguntado. Escolha “Testar portas” ao lado da interface, e varra de novo.',
  'Asking the host what it has seen.': 'Perguntando ao host o que ele viu.',
  Neighbour: 'Vizinho',
  'Forget what was found': 'Esquecer o que foi encontrado',
  'Asking everybody on {name}. Who answers appears here at once.':
    'Perguntando a todos em {name}. Quem responde aparece aqui na hora.',
  'the network': 'a rede',
  'Nobody has been asked yet': 'Ninguém foi perguntado ainda',
  'See what is on the network of one interface: routers, access points and whatever else announces itself, matched to the inventory. Nothing is sent before you press Scan.':
    'Veja o que há na rede de uma interface: roteadores, pontos de acesso e o que mais se anunciar, associado ao inventário. Nada é enviado antes de você apertar Varrer.',
  'Stopped before anybody answered': 'Parado antes que alguém respondesse',
  'Nobody answered': 'Ninguém respondeu',
  'Nothing on {name} announces itself. Check the cable and the interface, or try ports as well: that finds devices which keep silent.':
    'Nada em {name} se anuncia. Verifique o cabo e a interface, ou teste também as portas: isso encontra dispositivos que ficam em silêncio.',
  'this interface': 'esta interface',
  'Open its web page': 'Abrir a página web dele',
  'Point at this ACS': 'Apontar para este ACS',
  'Point {name} at this ACS': 'Apontar {name} para este ACS',
  'By DHCP': 'Por DHCP',
  'Where its WAN port is plugged into this computer, the bench DHCP tells it the URL by itself.':
    'Onde a porta WAN dele está conectada a este computador, o DHCP da bancada lhe diz a URL sozinho.',
  'The ACS does not listen on {address}, so the router could not call it. Turn it on for that interface first.':
    'O ACS não escuta em {address}, então o roteador não poderia chamá-lo. Ligue-o antes para essa interface.',
  'this network': 'esta rede',
  'By hand': 'À mão',
  'Maker of the router': 'Fabricante do roteador',
  'Stop the scan': 'Parar a varredura',
  'Scan for neighbours': 'Procurar vizinhos',
  'refresh discover': 'atualizar descobrir procurar',
  'Try ports in the whole network?': 'Testar portas na rede toda?',
  '{words}. It takes minutes, others on this network may notice, and some networks do not allow it.':
    '{words}. Leva minutos, outros nesta rede podem notar, e algumas redes não permitem.',
  'Try them all': 'Testar todas',
  waits: 'espera',
  'not possible here': 'não é possível aqui',
  stopped: 'parado',
  'Ways of asking': 'Formas de perguntar',
  'none open': 'nenhuma aberta',
  'looking…': 'olhando…',
  'Not in the inventory': 'Não está no inventário',
  '{count} records {words}': {
    one: '{count} registro {words}',
    many: '{count} registros {words}',
    other: '{count} registros {words}',
  },
  '{words}, likely': '{words}, provável',
  Inventory: 'Inventário',
  Vendor: 'Fabricante',
  Model: 'Modelo',
  'Up for': 'No ar há',
  'Open ports': 'Portas abertas',
  'Install the tr069-client package, then open TR069 in WinBox or WebFig, type the URL into ACS URL and switch Enabled on.':
    'Instale o pacote tr069-client, abra TR069 no WinBox ou WebFig, digite a URL em ACS URL e ative Enabled.',
  'Open Internet, Account Information, then Provider Services, and allow automatic configuration by the provider. Its pages show no ACS URL: give it by TR-064 or by DHCP.':
    'Abra Internet, Informações da conta, depois Serviços do provedor, e permita a configuração automática pelo provedor. As páginas não mostram a URL do ACS: dê-a por TR-064 ou por DHCP.',
  'Open Advanced, System Tools, then CWMP Settings (TR-069 on older ones). Switch CWMP on and type the URL into ACS URL.':
    'Abra Advanced, System Tools, depois CWMP Settings (TR-069 nos mais antigos). Ative o CWMP e digite a URL em ACS URL.',
  'Log in as the operator’s user, not the subscriber’s. Open System Tools (or Network Application), then TR-069, and type the URL into ACS URL.':
    'Entre como o usuário da operadora, não o do assinante. Abra System Tools (ou Network Application), depois TR-069, e digite a URL em ACS URL.',
  'Log in as the operator’s user. Open Management & Diagnosis (Administration on older ones), then TR-069, and type the URL into ACS URL.':
    'Entre como o usuário da operadora. Abra Management & Diagnosis (Administration nos mais antigos), depois TR-069, e digite a URL em ACS URL.',
  'Open Maintenance, then TR-069 Client. Switch Inform on and type the URL into ACS URL.':
    'Abra Maintenance, depois TR-069 Client. Ative Inform e digite a URL em ACS URL.',
  'Technicolor and Vantiva': 'Technicolor e Vantiva',
  'Log in as the operator’s user, open the CWMP tile and type the URL into ACS URL. Where the tile is missing the operator has taken it away: use DHCP.':
    'Entre como o usuário da operadora, abra o bloco CWMP e digite a URL em ACS URL. Se o bloco falta, a operadora o tirou: use DHCP.',
  'Most models speak no TR-069. On those that do, open Services or System, look for TR-069, and type the URL into ACS URL.':
    'A maioria dos modelos não fala TR-069. Nos que falam, abra Services ou System, procure TR-069 e digite a URL em ACS URL.',
  'Another maker': 'Outro fabricante',
  'Look for TR-069, CWMP or Remote Management under Administration, Management or Maintenance; often only the operator’s user sees it. Type the URL into ACS URL.':
    'Procure TR-069, CWMP ou Remote Management em Administration, Management ou Maintenance; muitas vezes só o usuário da operadora vê. Digite a URL em ACS URL.',
  'The router took the URL {url}. Its first session appears in Bench.':
    'O roteador aceitou a URL {url}. A primeira sessão dele aparece na bancada.',
  'The router does not accept this user and password. Try the ones of its web page, or of its label.':
    'O roteador não aceita este usuário e senha. Tente os da página web dele, ou da etiqueta.',
  'it gave no reason': 'não deu motivo',
  'The router refused: {reason}. Type the URL into its web page instead.':
    'O roteador recusou: {reason}. Digite a URL na página web dele.',
  'The router refused: {reason} (UPnP error {code}). Type the URL into its web page instead.':
    'O roteador recusou: {reason} (erro UPnP {code}). Digite a URL na página web dele.',
  'The router was not reached: {words}. Check the cable, then scan again.':
    'O roteador não foi alcançado: {words}. Verifique o cabo, e varra de novo.',
  'Neighbour table': 'Tabela de vizinhos',
  'UPnP description': 'Descrição UPnP',
  'Its web page': 'Página web dele',
  'MAC prefix': 'Prefixo MAC',
  'Its interface': 'Interface dele',
  Board: 'Placa',
  'Software ID': 'ID de software',
  Service: 'Serviço',
  'Web page': 'Página web',
  'Page title': 'Título da página',
  Server: 'Servidor',
  Management: 'Gerenciamento',
  'TR-064 address': 'Endereço TR-064',
  'TR-064 sessions': 'Sessões TR-064',
  'by serial number': 'pelo número de série',
  'by MAC': 'pelo MAC',
  'by last address': 'pelo último endereço',
} satisfies Words;
