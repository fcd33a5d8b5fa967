import type { Words } from '../catalogue.ts';

export default {
  '“{url}” is not the address of a control server.': '“{url}” não é o endereço de um servidor de controle.',
  'Type the base URL as the server’s owner gave it, for example https://control.example.com/api/v1':
    'Digite a URL base como o dono do servidor a informou, por exemplo https://control.example.com/api/v1',
  'The control server {host} cannot be reached.': 'O servidor de controle {host} não pode ser alcançado.',
  'Go on working: everything is kept here and sent when the server can be reached. Check cable, Wi-Fi and VPN.':
    'Continue trabalhando: tudo é guardado aqui e enviado quando o servidor puder ser alcançado. Verifique cabo, Wi-Fi e VPN.',
  'The control server {host} did not answer in {seconds} seconds.':
    'O servidor de controle {host} não respondeu em {seconds} segundos.',
  'Go on working. Demarc looks again by itself; nothing is sent twice.':
    'Continue trabalhando. O Demarc olha de novo sozinho; nada é enviado duas vezes.',
  'The connection to {host} is not trusted: {reason}.': 'A conexão com {host} não é confiável: {reason}.',
  'Check the laptop’s date and time; if the server uses a certificate of its own, ask its owner for it.':
    'Verifique a data e a hora do laptop; se o servidor usa um certificado próprio, peça-o ao dono dele.',
  '{host} presents another certificate than the one trusted for it.':
    '{host} apresenta outro certificado que não o aceito para ele.',
  'Ask its owner whether it was renewed, compare the fingerprints in Settings, and trust the new one there. Nothing was sent.':
    'Pergunte ao dono se foi renovado, compare as impressões digitais em Configurações, e aceite lá o novo. Nada foi enviado.',
  '“{proxy}” is not the address of a proxy.': '“{proxy}” não é o endereço de um proxy.',
  'Type host and port of an HTTP proxy, for example proxy.example.com:3128. A name and password cannot be used.':
    'Digite host e porta de um proxy HTTP, por exemplo proxy.example.com:3128. Nome e senha não podem ser usados.',
  'The proxy does not open the way to {host}: {reason}.': 'O proxy não abre o caminho até {host}: {reason}.',
  'Check the address of the proxy, and whether it lets this computer through to the server’s port.':
    'Verifique o endereço do proxy, e se ele deixa este computador passar até a porta do servidor.',
  '{host} answered with a web page, not with the Inventory Device API.':
    '{host} respondeu com uma página web, não com a Inventory Device API.',
  '{host} sends us on to {target}. The token is not given to another address.':
    '{host} nos manda para {target}. O token não é dado a outro endereço.',
  'If the new address is right, enter it as the base URL.': 'Se o novo endereço está certo, insira-o como URL base.',
  'The control server does not accept the token (401).': 'O servidor de controle não aceita o token (401).',
  'Enter a new token in Settings. What waits to be sent is kept.':
    'Insira um novo token em Configurações. O que espera envio é mantido.',
  'The token may not do this (403).': 'O token não pode fazer isto (403).',
  'Ask the server’s owner for the right on this organization; this entry waits, the others go on.':
    'Peça ao dono do servidor o direito sobre esta organização; esta entrada espera, as outras continuam.',
  'The control server does not know this record (404).': 'O servidor de controle não conhece este registro (404).',
  'It may have been deleted there. Look it up in Fleet, or create it again.':
    'Talvez tenha sido excluído lá. Procure-o no parque, ou crie-o de novo.',
  'The control server refuses because of dependencies (409): {detail}':
    'O servidor de controle recusa por dependências (409): {detail}',
  'Settle what depends on the record first, then try again.':
    'Resolva antes o que depende do registro, e tente de novo.',
  'The control server rejects the values (400): {detail}': 'O servidor de controle rejeita os valores (400): {detail}',
  'Correct the fields named and save again.': 'Corrija os campos nomeados e salve de novo.',
  'The control server asks to wait (429).': 'O servidor de controle pede para esperar (429).',
  'Demarc goes on by itself after {seconds} seconds.': 'O Demarc continua sozinho depois de {seconds} segundos.',
  'The control server failed ({status}).': 'O servidor de controle falhou ({status}).',
  'Demarc tries again by itself. If it stays so, tell the server’s owner the time of the failure.':
    'O Demarc tenta de novo sozinho. Se continuar assim, diga ao dono do servidor a hora da falha.',
  'The control server’s answer cannot be read: {reason}.':
    'A resposta do servidor de controle não pode ser lida: {reason}.',
  'Nothing was changed here. Tell the server’s owner; a newer Demarc may understand it.':
    'Nada foi alterado aqui. Diga ao dono do servidor; um Demarc mais novo talvez a entenda.',
  'No site is open.': 'Nenhum site está aberto.',
  'Choose the practice site, a control server or an empty site on the first screen.':
    'Escolha na primeira tela o site de prática, um servidor de controle ou um site vazio.',
  'Port {port} on {host} is used by another program.': 'A porta {port} em {host} é usada por outro programa.',
  'Choose another port, or stop the other program and turn the ACS on again.':
    'Escolha outra porta, ou pare o outro programa e ligue o ACS de novo.',
  'This computer has no address {host} now.': 'Este computador não tem agora o endereço {host}.',
  'Plug the cable in, or choose another interface.': 'Conecte o cabo, ou escolha outra interface.',
  'This user may not listen on port {port}.': 'Este usuário não pode escutar na porta {port}.',
  'Choose a port above 1023 (7547 is usual).': 'Escolha uma porta acima de 1023 (7547 é a usual).',
  'The ACS is off.': 'O ACS está desligado.',
  'Turn it on in Bench for the interface the device is plugged into.':
    'Ligue-o na bancada para a interface em que o dispositivo está conectado.',
  'This ACS does not know the device.': 'Este ACS não conhece o dispositivo.',
  'Let it inform first: plug it in, or type the ACS URL into it.':
    'Deixe que ele informe antes: conecte-o, ou digite nele a URL do ACS.',
  'The device does not let itself be called: {reason}.': 'O dispositivo não se deixa chamar: {reason}.',
  'The operation waits for the device’s next Inform. Check the connection-request user and password.':
    'A operação espera o próximo Inform do dispositivo. Verifique o usuário e a senha da solicitação de conexão.',
  'That session is no longer kept.': 'Essa sessão não é mais guardada.',
  'Only the last sessions of a device are kept; choose a newer one.':
    'Só as últimas sessões de um dispositivo são guardadas; escolha uma mais nova.',
  'That file is no longer kept.': 'Esse arquivo não é mais guardado.',
  'Fetch it from the device anew.': 'Busque-o de novo no dispositivo.',
  'The kept file is damaged.': 'O arquivo guardado está danificado.',
  'Fetch it from the device anew; do not restore this one.': 'Busque-o de novo no dispositivo; não restaure este.',
  'A configuration holds passwords and is not shown.': 'Uma configuração contém senhas e não é mostrada.',
  'Restore it to the device it came from; look at single parameters under Parameters.':
    'Restaure-a no dispositivo de que veio; veja parâmetros isolados em Parâmetros.',
  'The device must not load that image. {why}': 'O dispositivo não deve carregar essa imagem. {why}',
  'Choose an image made for it. Nothing was queued.': 'Escolha uma imagem feita para ele. Nada foi posto na fila.',
  'That would be a step back. {why}': 'Isso seria um passo atrás. {why}',
  'Nothing was queued. If you mean it, confirm that the older firmware is to be loaded.':
    'Nada foi posto na fila. Se é isso mesmo, confirme que o firmware mais antigo deve ser carregado.',
  'There is no such operation.': 'Essa operação não existe.',
  'It may belong to a device that was deleted; look at the device again.':
    'Talvez pertença a um dispositivo excluído; veja o dispositivo de novo.',
  'The operation has moved on meanwhile.': 'A operação avançou nesse meio-tempo.',
  'Look at its steps again: it was sent, decided or ended already.':
    'Veja de novo os passos dela: já foi enviada, decidida ou terminou.',
  'Not read yet: {reason}.': 'Ainda não lido: {reason}.',
  'It is read when the device informs next. To have it at once, restart the device or wait for its interval.':
    'É lido quando o dispositivo informar de novo. Para tê-lo já, reinicie o dispositivo ou espere o intervalo dele.',
  'Read the object above it again: its data model may differ from what is shown.':
    'Leia de novo o objeto acima dele: o modelo de dados pode diferir do que se mostra.',
  'The device told no value of {name}.': 'O dispositivo não informou valor de {name}.',
  'Read it first: then its type is known, and whether it may be written.':
    'Leia-o antes: então se conhece o tipo, e se pode ser escrito.',
  'The device says that {name} cannot be written.': 'O dispositivo diz que {name} não pode ser escrito.',
  'Leave it as it is. If you doubt it, read its object again.':
    'Deixe-o como está. Se duvidar, leia de novo o objeto dele.',
  '{name} was not written. {problem}': '{name} não foi escrito. {problem}',
  'Correct the value and write it again. Nothing was sent.': 'Corrija o valor e escreva de novo. Nada foi enviado.',
  'Devices are not taken in automatically while you work on another control server.':
    'Dispositivos não são integrados automaticamente enquanto você trabalha em outro servidor de controle.',
  'Create the device from Bench: it goes to the control server by the outbox.':
    'Crie o dispositivo pela bancada: ele vai ao servidor de controle pela caixa de saída.',
  'On a site of your own a device is let in by its record.': 'Num site seu um dispositivo é admitido pelo registro.',
  'Type its CWMP user and password into the record, or clear the user there.':
    'Digite o usuário e a senha CWMP dele no registro, ou esvazie lá o usuário.',
  'No device of the inventory has this serial number, or several have it.':
    'Nenhum dispositivo do inventário tem este número de série, ou vários o têm.',
  'Look for it in Fleet: create it, or correct the serial numbers.':
    'Procure-o no parque: crie-o, ou corrija os números de série.',
  'The same waits in the outbox for the control server, so it could be done twice.':
    'O mesmo espera na caixa de saída para o servidor de controle, então poderia ser feito duas vezes.',
  'Discard it in Sync first, then ask for it again: it is done here then.':
    'Descarte-o antes em Sincronização, e peça de novo: então é feito aqui.',
  'The control server has the same pending, and does it when the device goes back to it.':
    'O servidor de controle tem o mesmo pendente, e o faz quando o dispositivo voltar a ele.',
  'Cancel it there, or do it here all the same if you know that it is wanted twice.':
    'Cancele lá, ou faça aqui mesmo assim se souber que é desejado duas vezes.',
  'The same waits on the ACS of this laptop for the device to call.':
    'O mesmo espera no ACS deste laptop que o dispositivo chame.',
  'Plug the device in here, or cancel what waits on its page; then ask again.':
    'Conecte o dispositivo aqui, ou cancele o que espera na página dele; depois peça de novo.',
  'This computer no longer has the address {address} on {name}.':
    'Este computador não tem mais o endereço {address} em {name}.',
  'Plug the cable in, or choose another interface; then scan again.':
    'Conecte o cabo, ou escolha outra interface; depois varra de novo.',
  'A scan of {name} is still running.': 'Uma varredura de {name} ainda está em andamento.',
  'Wait for it to end, or press Stop; then scan again.': 'Espere que termine, ou aperte Parar; depois varra de novo.',
  'This computer does not tell how large the network on {name} is, so its ports cannot be tried.':
    'Este computador não informa o tamanho da rede em {name}, então as portas dela não podem ser testadas.',
  'Scan without trying ports: devices that announce themselves are found all the same.':
    'Varra sem testar portas: dispositivos que se anunciam são encontrados assim mesmo.',
  'That row is no longer there: it was cleared, or turned out to be part of another.':
    'Essa linha não existe mais: foi limpa, ou era parte de outra.',
  'Choose the router in the list again; scan again where it is missing.':
    'Escolha o roteador de novo na lista; varra de novo se ele faltar.',
  'The router offers no TR-064 address on this network at which its ACS URL could be set.':
    'O roteador não oferece nesta rede um endereço TR-064 em que a URL do ACS possa ser definida.',
  'Type the ACS URL into its web page, or let the bench DHCP tell it.':
    'Digite a URL do ACS na página web dele, ou deixe o DHCP da bancada informar.',
  'The ACS does not listen on {address}, so the router could not call it.':
    'O ACS não escuta em {address}, então o roteador não poderia chamá-lo.',
  'Turn the ACS on for that interface in Bench first.': 'Ligue antes o ACS para essa interface na bancada.',
  'Another DHCP server, {server}, answers on {name}.': 'Outro servidor DHCP, {server}, responde em {name}.',
  'Use an interface to which only the router is plugged in; two DHCP servers on one network disturb everybody on it.':
    'Use uma interface em que só o roteador esteja conectado; dois servidores DHCP numa rede atrapalham todos nela.',
  'This user may not use port {port}, which DHCP needs.':
    'Este usuário não pode usar a porta {port}, de que o DHCP precisa.',
  'Give Demarc the right to it (Bench shows how on this system), or type the ACS URL into the router.':
    'Dê ao Demarc a permissão (a bancada mostra como neste sistema), ou digite a URL do ACS no roteador.',
} satisfies Words;
