<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Cu&amp;t layers</source>
        <translation>레이어 잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy layers</source>
        <translation>레이어 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste layers</source>
        <translation>레이어 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete layers</source>
        <translation>레이어 삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Select &amp;all layers</source>
        <translation>모든 레이어 선택(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;uplicate layers</source>
        <translation>레이어 복제(&amp;U)</translation>
    </message>
    <message>
        <source>Move towards the &amp;input</source>
        <translation>입력 쪽으로 이동(&amp;I)</translation>
    </message>
    <message>
        <source>Move towards the &amp;output</source>
        <translation>출력 쪽으로 이동(&amp;O)</translation>
    </message>
    <message>
        <source>한국어</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>밝게 또는 어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Larger type</source>
        <translation>글자 크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller type</source>
        <translation>글자 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal type</source>
        <translation>글자 원래 크기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>재생 또는 일시정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>한 단계(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>처음으로(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>키보드와 마우스(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Backscope</source>
        <translation>Backscope 정보(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ActivationCurve</name>
    <message>
        <source>{name}: its slope is at most {bound}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>④ Initializer → He normal: its weights make up for what the slopes take.</source>
        <translation>④ 가중치 초기화 → He 정규: 기울기가 줄어드는 만큼 가중치가 채워 줍니다.</translation>
    </message>
    <message>
        <source>③ Activation → ReLU and ④ Initializer → He normal, for all layers at once.</source>
        <translation>모든 레이어에 한 번에: ③ 활성화 함수 → ReLU, ④ 가중치 초기화 → He 정규.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal: these initial weights are too small.</source>
        <translation>④ 가중치 초기화 → Xavier 정규: 지금의 초기 가중치는 너무 작습니다.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal: these initial weights are too large.</source>
        <translation>④ 가중치 초기화 → Xavier 정규: 지금의 초기 가중치는 너무 큽니다.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal: zeros pass no gradient on.</source>
        <translation>④ 가중치 초기화 → Xavier 정규: 0은 기울기를 전달하지 못합니다.</translation>
    </message>
    <message>
        <source>③ Activation → Leaky ReLU: its slope is never zero.</source>
        <translation>③ 활성화 함수 → Leaky ReLU: 기울기가 0이 되는 일이 없습니다.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal: only random weights tell the units apart.</source>
        <translation>④ 가중치 초기화 → Xavier 정규: 난수 가중치라야 노드가 서로 달라집니다.</translation>
    </message>
    <message>
        <source>③ Activation → Leaky ReLU, whose slope is never zero, or ⑤ a smaller learning rate.</source>
        <translation>③ 활성화 함수 → 기울기가 0이 되지 않는 Leaky ReLU, 또는 ⑤ 더 작은 학습률.</translation>
    </message>
    <message>
        <source>④ Initializer → Xavier normal, so that the sums stay where the curve is steep.</source>
        <translation>④ 가중치 초기화 → Xavier 정규: 합이 곡선의 가파른 곳에 머무릅니다.</translation>
    </message>
    <message>
        <source>④ smaller initial weights, such as He normal, or ⑤ a smaller learning rate; then play.</source>
        <translation>④ He 정규처럼 더 작은 초기 가중치, 또는 ⑤ 더 작은 학습률을 고른 뒤 재생하세요.</translation>
    </message>
    <message>
        <source>⑤ Optimizer → a learning rate that is a hundred times larger, or Adam.</source>
        <translation>⑤ 최적화 → 백 배 큰 학습률, 또는 Adam.</translation>
    </message>
    <message>
        <source>⑤ Optimizer → a learning rate that is ten times smaller.</source>
        <translation>⑤ 최적화 → 열 배 작은 학습률.</translation>
    </message>
    <message>
        <source>Drag a layer from the palette into the network.</source>
        <translation>팔레트에서 레이어를 신경망으로 끌어 놓으세요.</translation>
    </message>
    <message>
        <source>⑤ Optimizer → a learning rate that is ten times larger, or Adam.</source>
        <translation>⑤ 최적화 → 열 배 큰 학습률, 또는 Adam.</translation>
    </message>
    <message>
        <source>⑦ more layers: drag them in, or select all and repeat them, and watch the gradient.</source>
        <translation>⑦ 레이어를 늘려 보세요: 끌어 놓거나 모두 선택해 반복하고, 기울기를 지켜보세요.</translation>
    </message>
    <message>
        <source>Now break it: ③ Activation → sigmoid. Undo brings everything back.</source>
        <translation>이제 망가뜨려 보세요: ③ 활성화 함수 → sigmoid. 실행 취소로 모두 되돌아옵니다.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>그래프 내보내기</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Open an experiment</source>
        <translation>실험 열기</translation>
    </message>
    <message>
        <source>experiment.json</source>
        <translation>실험.json</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>실험 저장</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>{name} has changes that are in no file yet.</source>
        <translation>{name}에 아직 저장하지 않은 변경이 있습니다.</translation>
    </message>
    <message>
        <source>Untitled experiment</source>
        <translation>제목 없는 실험</translation>
    </message>
    <message>
        <source>Experiments (*.json);;All files (*)</source>
        <translation>실험 (*.json);;모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>GradientProfile</name>
    <message>
        <source>Gradient at each layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press play to see how much of the gradient arrives at each layer.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message>
        <source>Every layer, every step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>decades of δ from the last hidden layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>step {step}, {layer}: δ {value}, {decades} decades from the last</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Over {steps} steps, nothing could be measured.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Over {steps} steps, δ of layer 1 went from {first} to {last} decades from the last layer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press play: each step becomes a column here, each layer a row.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This network has no layers between input and output.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed at step {step}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>exactly zero</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard and mouse</source>
        <translation>키보드와 마우스</translation>
    </message>
    <message>
        <source>An oscilloscope for backpropagation: stack layers, press play, and watch the gradient arrive, or die on the way.</source>
        <translation>오차 역전파를 보는 오실로스코프: 레이어를 쌓고 재생을 누르면, 기울기가 도착하는지 도중에 사라지는지 보입니다.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It needs no network and sends nothing anywhere.</source>
        <translation>MIT 라이선스의 자유 소프트웨어입니다. 네트워크가 필요 없고 아무것도 내보내지 않습니다.</translation>
    </message>
    <message>
        <source>About Backscope</source>
        <translation>Backscope 정보</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>레이어 추가</translation>
    </message>
    <message>
        <source>drag it from the palette, or double-click it there</source>
        <translation>팔레트에서 끌어 놓거나 두 번 클릭</translation>
    </message>
    <message>
        <source>Move layers</source>
        <translation>레이어 이동</translation>
    </message>
    <message>
        <source>drag them, or Alt+↑ and Alt+↓</source>
        <translation>끌거나 Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>Change the number of nodes</source>
        <translation>노드 개수 변경</translation>
    </message>
    <message>
        <source>drag the right edge of the block, or ← and →</source>
        <translation>블록의 오른쪽 끝을 끌거나 ←, →</translation>
    </message>
    <message>
        <source>Select several layers</source>
        <translation>여러 레이어 선택</translation>
    </message>
    <message>
        <source>Shift or Ctrl with a click, or Shift+↑ and Shift+↓</source>
        <translation>Shift 또는 Ctrl과 함께 클릭, 또는 Shift+↑, Shift+↓</translation>
    </message>
    <message>
        <source>Take a plot home</source>
        <translation>그래프 가져가기</translation>
    </message>
    <message>
        <source>right-click the plot</source>
        <translation>그래프에서 오른쪽 클릭</translation>
    </message>
</context>
<context>
    <name>InitializerSection</name>
    <message>
        <source>Output</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Initializer of the output</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Tuning points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Initializer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LayersSection</name>
    <message>
        <source>The last layer repeats, or goes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One layer fewer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One layer more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all layers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repeat {layers}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repeat {layers} {times} times</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Loss and accuracy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>overflow at step {step}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>step {step}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>step {step}: loss {loss}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Step {step}: {names}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Press play to see whether the loss goes down.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed at step {step}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>previous {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>held out {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>this run {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Magnitudes</name>
    <message>
        <source>{times} times smaller</source>
        <translation>{times} 배 작습니다</translation>
    </message>
    <message>
        <source>{times} times larger</source>
        <translation>{times} 배 큽니다</translation>
    </message>
    <message>
        <source>3</source>
        <comment>digits in a group of a large number: 3 in English (thousand), 4 in Korean (만)</comment>
        <translation>4</translation>
    </message>
    <message>
        <source>thousand million billion trillion</source>
        <comment>names of the groups of a large number</comment>
        <translation>만 억 조 경</translation>
    </message>
    <message>
        <source>a {group}</source>
        <comment>as in: a trillion</comment>
        <translation>1{group}</translation>
    </message>
    <message>
        <source>{count} {group}</source>
        <comment>as in: 30 billion</comment>
        <translation>{count}{group}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>예제(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing opened or saved yet</source>
        <translation>아직 열거나 저장한 것이 없습니다</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>English</source>
        <comment>the name of this language</comment>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Maxout</source>
        <translation>Maxout</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>BatchNorm</source>
        <translation>BatchNorm</translation>
    </message>
    <message>
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>softplus</translation>
    </message>
    <message>
        <source>softsign</source>
        <translation>softsign</translation>
    </message>
    <message>
        <source>hard tanh</source>
        <translation>hard tanh</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>0</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>균등</translation>
    </message>
    <message>
        <source>truncated normal</source>
        <translation>절단 정규</translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <translation>Xavier 정규</translation>
    </message>
    <message>
        <source>Xavier uniform</source>
        <translation>Xavier 균등</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 균등</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 정규</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 균등</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>직교</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>항등</translation>
    </message>
    <message>
        <source>LSUV</source>
        <translation>LSUV</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>binary cross entropy</source>
        <translation>이진 교차 엔트로피</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>평균 절대 오차</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>hinge</source>
        <translation>hinge</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>AdaDelta</source>
        <translation>AdaDelta</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdaMax</source>
        <translation>AdaMax</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>계단식</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>each value</source>
        <translation>값마다</translation>
    </message>
    <message>
        <source>norm of each tensor</source>
        <translation>텐서별 노름</translation>
    </message>
    <message>
        <source>norm of all</source>
        <translation>전체 노름</translation>
    </message>
    <message>
        <source>standardized</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>min-max</source>
        <translation>최소-최대</translation>
    </message>
    <message>
        <source>normalized</source>
        <translation>정규화</translation>
    </message>
    <message>
        <source>whitened</source>
        <translation>백색화</translation>
    </message>
    <message>
        <source>spirals</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>moons</source>
        <translation>초승달</translation>
    </message>
    <message>
        <source>circles</source>
        <translation>동심원</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>blobs</source>
        <translation>구름</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>사인</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>iris</source>
        <translation>붓꽃</translation>
    </message>
    <message>
        <source>wine</source>
        <translation>와인</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV 파일</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>mixed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter a number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter at least {low}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter a whole number from {low} to {high}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter a number from {low} to {high}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Drag a layer in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag it into the network, or double-click to add it after the selected layer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add {layer}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Drag a layer here</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>the output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>레이어 {number}</translation>
    </message>
    <message>
        <source>layers {first} to {last}</source>
        <translation>레이어 {first}~{last}</translation>
    </message>
    <message>
        <source>layers {list}</source>
        <translation>레이어 {list}</translation>
    </message>
    <message>
        <source>layers {list} and {more} more</source>
        <translation>레이어 {list} 외 {more}개</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>The engine stopped again and again; change the experiment and press play.</source>
        <translation>엔진이 거듭 멈췄습니다. 실험을 바꾸고 재생을 누르세요.</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly; a new one has started the run again.</source>
        <translation>엔진이 예기치 않게 멈춰, 새 엔진이 처음부터 다시 시작했습니다.</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Press play to see it here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export as SVG…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export numbers as CSV…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PresentValues</name>
    <message>
        <source>raw</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>mixed, {least} to {most}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{hidden}, in {slots} slots</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>δ relative</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>δ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>weight gradient</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>RMS of δ = ∂L/∂h, divided by that of the last hidden layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>RMS of δ = ∂L/∂h over batch and units</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>L2 norm of ∂L/∂W; it can be flat while δ vanishes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>weight gradient (L2 norm)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>δ (RMS, relative to last)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>δ (RMS)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>step {step}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>changed at step {step}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>norm of ∂L/∂W, coloured by δ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>δ, relative to the last hidden layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>δ, absolute (the last is zero)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>δ, absolute</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>signal</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>overflow at step {step}: {what} of {where}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{place}: beyond the precision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{place}: weight gradient {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{place}: δ {value}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{decades} decades from the last</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>previous run</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>previous run ({layers} layers)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>grey outline: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>input side</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>output side</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>signal lost below {precision}: {where}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Step {step}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no hidden layers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no gradient to compare with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>δ at the first of {count} hidden layers is {decades} decades from the last ({words})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} vanishing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} exploding</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} exactly zero</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>None of the selected layers has this setting.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No layer has this setting.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all layers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For {layers}, now mixed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For {layers}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Where all random numbers start; ↑ and ↓ try the next one</source>
        <translation>모든 난수의 출발점입니다. ↑와 ↓로 다음 값을 써 보세요.</translation>
    </message>
</context>
<context>
    <name>SettingNames</name>
    <message>
        <source>per sample</source>
        <translation>샘플별</translation>
    </message>
    <message>
        <source>per feature</source>
        <translation>특성별</translation>
    </message>
    <message>
        <source>whole array</source>
        <translation>배열 전체</translation>
    </message>
    <message>
        <source>single (float32)</source>
        <translation>단정밀도 (float32)</translation>
    </message>
    <message>
        <source>double (float64)</source>
        <translation>배정밀도 (float64)</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>조각</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>노드 개수</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>조각 개수</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Bias initializer</source>
        <translation>편향 초기화</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Preprocessing</source>
        <translation>전처리</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용함수</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화 알고리즘</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>레이어 개수</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>검증용 비율</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>학습률 계획</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>기울기 자르기</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>엡실론</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>베타 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>베타 2</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계 수</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플 수</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>잡음</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스 수</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>특성 수</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Slope below 0</source>
        <translation>0 아래 기울기</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>알파</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>이득</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>델타</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>허용 오차</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>투영</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Target column</source>
        <translation>목표 열</translation>
    </message>
</context>
<context>
    <name>Stack</name>
    <message>
        <source>Network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} layers</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StackMenus</name>
    <message>
        <source>Activation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Initializer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nodes…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repeat…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nodes in each selected layer:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How many times the selected layers stand in the network, in all:</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StackView</name>
    <message>
        <source>Network</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StackWords</name>
    <message>
        <source>Input</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Input {width}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Output {width}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Layer {number} of {count}: {layer}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>, gain {gain}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{units} nodes. Drag to change; each doubling makes the bar longer by the same amount.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{gain}: the gradient δ of this layer, compared with that of the layer after it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>step {step}</source>
        <translation>{step}단계</translation>
    </message>
    <message>
        <source>changed at step {steps}</source>
        <translation>{steps}단계에서 변경</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>실행 끝남</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Training · {speed} steps/s</source>
        <translation>학습 중 · 초당 {speed}단계</translation>
    </message>
    <message>
        <source>{layers} layers · {parameters} parameters</source>
        <translation>레이어 {layers}개 · 매개변수 {parameters}개</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Step</source>
        <translation>한 단계</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>One step, then pause (.)</source>
        <translation>한 단계 나아가고 멈춤 (.)</translation>
    </message>
    <message>
        <source>Begin again at step 0 with the same seed (Ctrl+R)</source>
        <translation>같은 시드로 0단계부터 다시 (Ctrl+R)</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Korean or English (Ctrl+L)</source>
        <translation>한국어 또는 영어 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+T)</source>
        <translation>밝게 또는 어둡게 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>밝게 또는 어둡게</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Train, or hold still (Space)</source>
        <translation>학습하거나 멈춤 (스페이스)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>가장 빠르게</translation>
    </message>
    <message>
        <source>One step per second</source>
        <translation>초당 한 단계</translation>
    </message>
    <message>
        <source>At most {number} steps per second</source>
        <translation>초당 최대 {number}단계</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Undo: {what}</source>
        <translation>실행 취소: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>다시 실행: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>insert layer</source>
        <translation>레이어 추가</translation>
    </message>
    <message>
        <source>remove layer</source>
        <translation>레이어 삭제</translation>
    </message>
    <message>
        <source>move layer</source>
        <translation>레이어 이동</translation>
    </message>
    <message>
        <source>cut layers</source>
        <translation>레이어 잘라내기</translation>
    </message>
    <message>
        <source>paste layers</source>
        <translation>레이어 붙여넣기</translation>
    </message>
    <message>
        <source>repeat layers</source>
        <translation>레이어 반복</translation>
    </message>
    <message>
        <source>duplicate layers</source>
        <translation>레이어 복제</translation>
    </message>
    <message>
        <source>change layer</source>
        <translation>레이어 변경</translation>
    </message>
    <message>
        <source>number of nodes</source>
        <translation>노드 개수</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>initializer</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <translation>전처리</translation>
    </message>
    <message>
        <source>cost function</source>
        <translation>비용함수</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>최적화 알고리즘</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>held-out share</source>
        <translation>검증용 비율</translation>
    </message>
    <message>
        <source>open experiment</source>
        <translation>실험 열기</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>WHAT TO TRY</source>
        <translation>해 볼 것</translation>
    </message>
    <message>
        <source>No step has been measured yet</source>
        <translation>아직 측정한 단계가 없습니다</translation>
    </message>
    <message>
        <source>Press Play, or Step for a single one.</source>
        <translation>재생을 누르거나, 한 단계만 나아가 보세요.</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Overflow</source>
        <translation>넘침</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>기울기 막힘</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>대칭</translation>
    </message>
    <message>
        <source>Vanishing</source>
        <translation>기울기 소실</translation>
    </message>
    <message>
        <source>Exploding</source>
        <translation>기울기 폭주</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>죽은 노드</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>포화</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>학습 정지</translation>
    </message>
    <message>
        <source>Unstable</source>
        <translation>불안정</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>건강</translation>
    </message>
    <message>
        <source>the network has learned</source>
        <translation>학습이 끝난 신경망</translation>
    </message>
    <message>
        <source>{layer}, step {step}</source>
        <translation>{layer}, {step}단계</translation>
    </message>
    <message>
        <source>up to {share} in {layers}</source>
        <translation>{layers}에서 최대 {share}</translation>
    </message>
    <message>
        <source>updates are {ratio} of the weights</source>
        <translation>갱신이 가중치의 {ratio}</translation>
    </message>
    <message>
        <source>{decades} decades over {count} layers</source>
        <translation>레이어 {count}개에 걸쳐 {decades} 자릿수</translation>
    </message>
    <message>
        <source>The gradient at the input is &lt;b&gt;{comparison}&lt;/b&gt; than at the output.</source>
        <translation>입력 쪽 기울기는 출력 쪽보다 &lt;b&gt;{comparison}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Each layer multiplies it by &lt;b&gt;{factor}&lt;/b&gt;:</source>
        <translation>레이어마다 &lt;b&gt;{factor}배&lt;/b&gt;가 됩니다.</translation>
    </message>
    <message>
        <source>per layer, the slopes make &lt;b&gt;{slope}&lt;/b&gt; decades and the weights &lt;b&gt;{weight}&lt;/b&gt;.</source>
        <translation>레이어당 활성화 함수의 기울기가 &lt;b&gt;{slope}&lt;/b&gt;, 가중치가 &lt;b&gt;{weight}&lt;/b&gt; 자릿수를 만듭니다.</translation>
    </message>
    <message>
        <source>the weights add &lt;b&gt;{weight}&lt;/b&gt; of the {total} decades per layer; the slopes add {slope}.</source>
        <translation>레이어당 {total} 자릿수 중 가중치가 &lt;b&gt;{weight}&lt;/b&gt;, 활성화 함수의 기울기가 {slope}을 더합니다.</translation>
    </message>
    <message>
        <source>the sigmoid's slope is at most 0.25 and takes &lt;b&gt;{slope}&lt;/b&gt; of the {total} decades per layer; the weights take {weight}.</source>
        <translation>시그모이드의 기울기는 최대 0.25이고, 레이어당 {total} 자릿수 중 &lt;b&gt;{slope}&lt;/b&gt;를 차지합니다. 가중치는 {weight}입니다.</translation>
    </message>
    <message>
        <source>the slopes take &lt;b&gt;{slope}&lt;/b&gt; of the {total} decades per layer; the weights take {weight}.</source>
        <translation>레이어당 {total} 자릿수 중 활성화 함수의 기울기가 &lt;b&gt;{slope}&lt;/b&gt;를 차지합니다. 가중치는 {weight}입니다.</translation>
    </message>
    <message>
        <source>A weight of &lt;b&gt;{layer}&lt;/b&gt; left the range of {precision} at &lt;b&gt;step {step}&lt;/b&gt;.</source>
        <translation>&lt;b&gt;{step}단계&lt;/b&gt;에 &lt;b&gt;{layer}&lt;/b&gt;의 가중치가 {precision}의 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>The loss left the range of {precision} at &lt;b&gt;step {step}&lt;/b&gt;, first in {layer}.</source>
        <translation>&lt;b&gt;{step}단계&lt;/b&gt;에 손실이 {precision}의 범위를 벗어났습니다. 처음은 {layer}입니다.</translation>
    </message>
    <message>
        <source>The signal left the range of {precision} in &lt;b&gt;{layer}&lt;/b&gt; at &lt;b&gt;step {step}&lt;/b&gt;.</source>
        <translation>&lt;b&gt;{step}단계&lt;/b&gt;에 &lt;b&gt;{layer}&lt;/b&gt;의 신호가 {precision}의 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>The run ends here: from now on there are no numbers to compute with.</source>
        <translation>더는 계산할 수가 없어 실행이 여기서 끝납니다.</translation>
    </message>
    <message>
        <source>All units of &lt;b&gt;{layers}&lt;/b&gt; have equal weights and equal gradients, and so they stay equal: each of these layers works as a single neuron.</source>
        <translation>&lt;b&gt;{layers}&lt;/b&gt;의 모든 노드는 가중치와 기울기가 같아서 계속 같습니다. 각 레이어가 뉴런 하나처럼 작동합니다.</translation>
    </message>
    <message>
        <source>The gradient in &lt;b&gt;{layers}&lt;/b&gt; is &lt;b&gt;exactly zero&lt;/b&gt;: it was multiplied by weights that are zero.</source>
        <translation>&lt;b&gt;{layers}&lt;/b&gt;의 기울기는 &lt;b&gt;정확히 0&lt;/b&gt;입니다. 0인 가중치가 곱해졌습니다.</translation>
    </message>
    <message>
        <source>The gradient in &lt;b&gt;{layers}&lt;/b&gt; is &lt;b&gt;exactly zero&lt;/b&gt;: every unit on the way back is switched off.</source>
        <translation>&lt;b&gt;{layers}&lt;/b&gt;의 기울기는 &lt;b&gt;정확히 0&lt;/b&gt;입니다. 돌아오는 길의 모든 노드가 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>In &lt;b&gt;{layers}&lt;/b&gt; up to &lt;b&gt;{share}&lt;/b&gt; of the units were off for every sample of the last steps (limit {limit}): no gradient passes through them.</source>
        <translation>&lt;b&gt;{layers}&lt;/b&gt;에서 노드의 최대 &lt;b&gt;{share}&lt;/b&gt;가 최근 단계의 모든 샘플에서 꺼져 있었습니다(한계 {limit}). 이 노드로는 기울기가 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>In &lt;b&gt;{layers}&lt;/b&gt; up to &lt;b&gt;{share}&lt;/b&gt; of the activations lie where the curve is flat, with less than 5 % of its steepest slope (limit {limit}).</source>
        <translation>&lt;b&gt;{layers}&lt;/b&gt;에서 활성값의 최대 &lt;b&gt;{share}&lt;/b&gt;가 곡선의 평평한 곳, 가장 가파른 기울기의 5 %에도 못 미치는 곳에 있습니다(한계 {limit}).</translation>
    </message>
    <message>
        <source>One step changes the weights by &lt;b&gt;{ratio}&lt;/b&gt; of their size (limit {limit}, healthy {rule}): nothing will be learned in any reasonable time.</source>
        <translation>한 단계에 가중치가 크기의 &lt;b&gt;{ratio}&lt;/b&gt;만큼 바뀝니다(한계 {limit}, 건강하면 {rule}). 이래서는 학습이 되지 않습니다.</translation>
    </message>
    <message>
        <source>One step changes the weights by &lt;b&gt;{ratio}&lt;/b&gt; of their size (limit {limit}, healthy {rule}): each step undoes what the one before has learned.</source>
        <translation>한 단계에 가중치가 크기의 &lt;b&gt;{ratio}&lt;/b&gt;만큼 바뀝니다(한계 {limit}, 건강하면 {rule}). 단계마다 앞 단계에서 배운 것을 지웁니다.</translation>
    </message>
    <message>
        <source>Without a hidden layer there is nothing that could vanish or explode.</source>
        <translation>은닉 레이어가 없으면 소실하거나 폭주할 기울기도 없습니다.</translation>
    </message>
    <message>
        <source>The gradient arrives.</source>
        <translation>기울기가 도착합니다.</translation>
    </message>
    <message>
        <source>The gradient arrives: at the first layer it is &lt;b&gt;{comparison}&lt;/b&gt; than at the last.</source>
        <translation>기울기가 도착합니다. 첫 레이어의 기울기는 마지막 레이어보다 &lt;b&gt;{comparison}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The loss has fallen from {first} to &lt;b&gt;{last}&lt;/b&gt;: a network that has learned is not sick.</source>
        <translation>손실이 {first}에서 &lt;b&gt;{last}&lt;/b&gt;로 줄었습니다. 학습을 마친 신경망은 병든 것이 아닙니다.</translation>
    </message>
    <message>
        <source>Gradients arrive; &lt;b&gt;the loss has not moved&lt;/b&gt; ({first} → {last}): try a larger learning rate.</source>
        <translation>기울기는 도착하는데 &lt;b&gt;손실이 움직이지 않았습니다&lt;/b&gt;({first} → {last}). 학습률을 키워 보세요.</translation>
    </message>
    <message>
        <source>Also: {list}.</source>
        <translation>그 밖에: {list}.</translation>
    </message>
    <message>
        <source>Noted, but no longer a symptom: {list}.</source>
        <translation>참고로, 이제는 증상이 아닌 것: {list}.</translation>
    </message>
</context>
</TS>
