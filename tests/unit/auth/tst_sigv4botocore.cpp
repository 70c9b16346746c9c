// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/sigv4signer.h"
#include "tests/unit/testing.h"

using namespace windlass;

namespace {

struct Sample {
    SigningInput input;
    Credentials credentials;
    QByteArray date;
    QByteArray signature;
};

/// Random requests with what botocore 1.29.27 (S3SigV4Auth) makes of them.
// clang-format off
const Sample samples[] = {
    {{"HEAD", "b.u.cket.example.org:8443", "/bucket/%3A%E6%97%A5%40~%3B0%5C%5B",
     {{"a-b", ""}, {"a", "@*/../"}, {"x", ""}, {"\303\251", "\303\244Y\177;\360\237\231\202+"}},
     {{"Range", "bytes=0-0"}, {"x-amz-copy-source", "/b/%E6%97%A5/"}, {"If-Match", "\"abc\""}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "garage"},
     {"AKIA0000000000000000", "catagdy9blGhcqrGiqxvorw3Iv/a57jdm8l5+xuJ",
      "v6vB0+dD=d29/=z7Bb=1aA+vF2kc7vicm6ivfn8qy/l4Gf1zIeygvsGgEck7"},
     "20220324T025317Z", "acca0c93345588025cdf460bc257a1e2b45468f1e4eefdc25dd4058b8945d796"},
    {{"GET", "s3.eu-central-1.amazonaws.com", "/bucket/cc%7D%3C%27c_%22%25%40%40/%09",
     {{"x", "a1/..///[\314\201;<"}, {"\303\251", "0^&\360\237\231\202"}, {"list-type", "//+,|@a\001]"}},
     {{"Range", "bytes=1-1000"}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "eu-central-1"},
     {"AKIA0000000000000001", "BcAy90as7ckb2tw0yD+0idqrobBepIrwt+/3a0me",
      ""},
     "20230114T120230Z", "57b907c01b165e6868436e39334b5c0f51a4f45fba6d05016b1352618507d3a9"},
    {{"HEAD", "127.0.0.1:7480", "/bucket/%5E%60%5C%E2%82%AC%5B%22%25", {},
     {{"Range", "bytes=2-2000"}, {"x-amz-meta-Name", "  two   spaces \346\227\245"}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "default"},
     {"AKIA0000000000000002", "43jfg2+sCnhvCID3bxx52cq9x1bq/CbEy4Bn19wd",
      ""},
     "20200519T085324Z", "3b6b2a0d849464382cfe23ed21abbb6011f285cab0e0a6eeb1ea5bf3e9b9203d"},
    {{"DELETE", "b.u.cket.example.org:8443", "/bucket/0/../%5E%23-%7B%231/a%C3%A4", {{"delete", ""}},
     {{"Range", "bytes=3-3000"}, {"Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "default"},
     {"AKIA0000000000000003", "JlsgFlhqn77zdulef6Au/2Iv8Fhs95y+FCc43lk9",
      "346HCc0uxuIsAEpaJhJllhhe9twhuIg9CDi8rAeihAGuIzp35/ai7nijjC+e"},
     "20200617T010044Z", "5d5e91bf2dbfdd4b61d241db11a6e72be9f8d0bc17b50070f04ec1a584d99ddf"},
    {{"HEAD", "[::1]:9000", "/bucket/%5E%26%3A%3E%5D%3A%5B%21", {},
     {{"x-amz-copy-source", "/b/%22%609%E6%97%A5%20/../"}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "default"},
     {"AKIA0000000000000004", "5HvB0wtEJ83A2AeeEbm5oepAnD59+khxrvbm/hix",
      ""},
     "20221002T110526Z", "5eaa512fb5e5405bec4b3e769b06eff8e272309fdd4934d3623003ab2ee0bf5c"},
    {{"PUT", "127.0.0.1:7480", "/bucket/%60%2B%60c%01%24%3E%01%25",
     {{"response-content-disposition", ""}, {"a-b", "|$X<\177$/../a"}, {"delete", "b: \360\237\231\202&:"}},
     {}, "a1063b90dc71f2a2cf9374b4df31f9dd51d8469f540d7ec197fdfdd3aa24978d", "cn-north-1"},
     {"AKIA0000000000000005", "uu38nhHp1a9B4249pgixJj3CzFH2JjFdrgnHEgI9",
      ""},
     "20250125T052300Z", "a9c36d97b6a2602c0f218f32525e139061ff8b158c204c06ba5dce8bebcb5bd6"},
    {{"DELETE", "127.0.0.1:7480", "/bucket/%3C%E2%82%AC%3A%3D%3B%01%7F%7F%2A%3A", {{"x", ""}},
     {{"Range", "bytes=6-6000"}, {"x-amz-meta-Name", "  two   spaces 1\\"}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "garage"},
     {"AKIA0000000000000006", "rgu5IJIaAhxIJi80FBHHbg1yh6+81gcc1mmqmCcy",
      "bfcahJ1Iq3+vwfpeq5E2qJczpo8f2qsbgsEccvy7q0G5+zo65ukmmvtuGGvg"},
     "20221025T034709Z", "f68f4cb22a9069b245e4bb83825be9bae447716f2b38cddc2567e8d23b39c00b"},
    {{"DELETE", "b.u.cket.example.org:8443", "/bucket/0/.Z%25%3B9%011X%5B",
     {{"a", ""}, {"response-content-disposition", ""}, {"delete", ".0/../~Z\"\360\237\231\202"}},
     {{"x-amz-copy-source", "/b/9~%23%E2%82%AC%7C~"}, {"Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "cn-north-1"},
     {"AKIA0000000000000007", "uw2I/t95brAzG4uEyac6lvt4DfH18mDck137vbDF",
      ""},
     "20260302T024557Z", "b05c37dbed2d7da7240bba68a9a374a85a91e1de8bab0ab6bcc26d2d2f6c6b6d"},
    {{"PUT", "s3.garage.amazonaws.com", "/bucket/~%5C%3B%21910/-",
     {{"response-content-disposition", ""}, {"uploadId", ""}, {"list-type", "9[\303\244b~\177@>"}},
     {{"x-amz-copy-source", "/b//%5B%E6%97%A5%3A%2A-"}, {"Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="}},
     "60d9f3872e3e284a52a6b66a9cb281ad81351ec4e56ae5969d1670bebcd44e49", "garage"},
     {"AKIA0000000000000008", "cums6a/lCzhIc1kjvhCz/59hFtqB9EDy7j85hJu8",
      ""},
     "20230331T042330Z", "ce5a3d6ee23b92caba236f6ec5d4d7f745706434ace62b0ae2244ca0d814f1d7"},
    {{"POST", "[::1]:9000", "/bucket/%3D", {{"\303\251", "///../(a}"}}, {},
     "b4ae6b37243cf3508e7ecaa6a2da047d8aadb05b8dc4616c3d9252b225b9048c", "eu-central-1"},
     {"AKIA0000000000000009", "+sB5lrHuy89rfaJe80injxHy5pv37Hg2hlklHE/m",
      "cnwqmy3w4f9fD2kz+g2i93=k3aJit1t5l3A97vuxzyG+D+6af7tbquAatHyo"},
     "20240523T130251Z", "8ba0d12dbb9194f9e159c6cb605dceff880adc52c8c76459ea886fcb95086b8a"},
    {{"POST", "s3.us-east-1.amazonaws.com", "/bucket/%3C%3D%F0%9F%99%82%09%2B%22%7F%7DY%7F-%28%28",
     {{"a", ""}, {"uploadId", ""}, {"list-type", ""}, {"x", "Z"}}, {{"Range", "bytes=10-10000"}},
     "58fcb6b22c7229d47bed2cdf29a98cad4b6f8fdd18eff61314a52f52cdc84561", "us-east-1"},
     {"AKIA0000000000000010", "J1ccb9+r7fy7a8D3r7zboBdJtI6HuJx8sDCghC2n",
      ""},
     "20250725T185402Z", "f170359f7efae0592d3e6217d2574e568788c780f8f9f7ee64e8af1dea0d90c2"},
    {{"POST", "127.0.0.1:7480", "/bucket/%01a%3F", {},
     {{"x-amz-meta-Name", "  two   spaces \303\244\346\227\245\360\237\231\202/"}},
     "3b1e2e25c9543034a309fad521c97712eafe21a2a823e799e699f7598df7abb8", "garage"},
     {"AKIA0000000000000011", "H2mv8+m2gfqJCnm02t/k4ebwDq9Awl7ApuCcprBA",
      ""},
     "20200222T010638Z", "3097719fce2f3cca1e4495acbadaa8639300cc8f83aed4881273d77119e2eeb4"},
    {{"DELETE", "127.0.0.1:7480", "/bucket/%5B%7Fa%01%09%28", {{"\303\251", ""}},
     {{"x-amz-meta-Name", "  two   spaces }@/b"}, {"x-amz-copy-source", "/b/%400%5C"}, {"Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "garage"},
     {"AKIA0000000000000012", "C62j16dg+2mC3EFuodmzxedcmqD81o/g3pDbkvxq",
      "7pgHwc9cfh4ut87cJ425phlBkuggyFnHt+z+AB0Gr7kyb4z8pDH2Ghmh/pfr"},
     "20220602T102930Z", "edd5b84eae36f9fc201e7305eed035c42d48e4f45a6a819e2afed411336e413a"},
    {{"POST", "[::1]:9000", "/bucket/b%60%21%28", {{"list-type", ""}, {"x", ""}},
     {{"Range", "bytes=13-13000"}, {"x-amz-meta-Name", "  two   spaces [.\\"}, {"x-amz-copy-source", "/b/%01//%27%5D%5E%29"}, {"Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="}, {"If-Match", "\"abc\""}},
     "15b5c025ce3d9bc2b04b39e7ad624c03945f4b93e3ae89cefdc9d6440b5dd0be", "cn-north-1"},
     {"AKIA0000000000000013", "zcrqG/w7k1t/g8ciCjiuAd6ElwkgrnGv1Ba0+4l7",
      ""},
     "20241010T170030Z", "c326fa86198e988272e3d63adfc56d57b16401bbb69cbcf9f984c7a277c7df63"},
    {{"DELETE", "[::1]:9000", "/bucket/%3F%2C%7CY%25%01", {{"a-b", "$%/~/a"}},
     {{"Range", "bytes=14-14000"}, {"x-amz-meta-Name", "  two   spaces ]"}, {"If-Match", "\"abc\""}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "default"},
     {"AKIA0000000000000014", "mtA+4nlfBj3pi9z6Aon3+q1aaffvDcABDEzGh0nC",
      ""},
     "20220211T105237Z", "1c650b4288d306c8a72a3baf42857624db38581649a5c6cd8071ef5fc4f6f99c"},
    {{"PUT", "s3.cn-north-1.amazonaws.com", "/bucket/%23%01_%60%2B/%7F%F0%9F%99%82/%5C",
     {{"a-b", "bX*/0,"}}, {}, "fb87e7232d786d021a60a394d2a8e9756be50124eb0a5b710734a6558d8f76fd",
     "cn-north-1"},
     {"AKIA0000000000000015", "wa7drk+vay6bH1Cv2yjg6fJ2tzGA+37tam4eFE/d",
      "ycwvk3AJie/xarxDus7kzpI37+Bii2+n03HstjGC+kfAFz/md6oo/wtnef3h"},
     "20230721T212123Z", "f013101881ae7fa5e3a756ef1daf0a19bdf0b068122688553e1c11b2cb84e616"},
    {{"PUT", "[::1]:9000", "/bucket/0~9%201", {{"X", ""}},
     {{"Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="}, {"If-Match", "\"abc\""}},
     "e77aa390e35d66dc87fe8e13425fb62695d6c310b1ed8cfa7a403607f49f5376", "eu-central-1"},
     {"AKIA0000000000000016", "eIwchs803c98zn9lu1cFwor5mHsksqp200wz4st0",
      ""},
     "20210530T141325Z", "9e3839f0cd89c9974217fb5fbb85ab9394d33120d6cf64347bcfab8070d93f56"},
    {{"GET", "127.0.0.1:7480", "/bucket/./%20%3D.%26%E2%82%AC/%7D%27%01%21",
     {{"x", ")c_=XZ*\342\202\254"}, {"response-content-disposition", ""}, {"delete", "\177@//}1\342\202\254.{"}, {"a-b", ")Z/../"}},
     {{"x-amz-copy-source", "/b/b%3A%60%3C"}, {"Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="}, {"If-Match", "\"abc\""}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "default"},
     {"AKIA0000000000000017", "HxnFbunph3hinbo0oEf9C7CHe1954fyf1rd6c5aq",
      ""},
     "20250723T222631Z", "e62e2c95d896d223c414bbab67acadaff32cb7df048a037a547138ad5c4799e3"},
    {{"GET", "b.u.cket.example.org:8443", "/bucket/%2A.%27b",
     {{"delete", "_//#=`\314\201"}, {"x", "[\""}},
     {{"x-amz-meta-Name", "  two   spaces [\"<"}, {"x-amz-copy-source", "/b///%25/../%5E//"}, {"Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "eu-central-1"},
     {"AKIA0000000000000018", "463w4o3o8yJB/qk3isefFidyswg/0I1idCeJyC43",
      "na0qEnuCj5=px6Dr=d6AfIlizGfx4+atfdh7DBgoErEJar5t1IiEEmI/fizC"},
     "20231024T172214Z", "0662dfe42b2ee261ab6dae930dbe571d3ce2444a0e225e2d6c9b7bd14dc3cf99"},
    {{"DELETE", "s3.default.amazonaws.com", "/bucket/%7BX%5D//../%3E",
     {{"a", "&;a\314\201Y"}, {"prefix", ""}, {"response-content-disposition", "//!$~("}},
     {{"x-amz-meta-Name", "  two   spaces -+\?/"}, {"x-amz-copy-source", "/b/a"}, {"If-Match", "\"abc\""}},
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "default"},
     {"AKIA0000000000000019", "400qnvJ8rBmacB0+i32w+B+rHFmCtzzDthub3+Ie",
      ""},
     "20210512T044026Z", "356b2d036fbd5ec9c68095196a3011d78baf920e421f95f6f668e35009595db6"},
};
// clang-format on

} // namespace

class TestSigV4Botocore : public QObject
{
    Q_OBJECT
private slots:
    void signsAsBotocoreDoes_data();
    void signsAsBotocoreDoes();
};

void TestSigV4Botocore::signsAsBotocoreDoes_data()
{
    QTest::addColumn<Sample>("sample");
    int number = 0;
    for (const Sample &sample : samples)
        QTest::addRow("%d %s", number++, sample.input.method.constData()) << sample;
}

void TestSigV4Botocore::signsAsBotocoreDoes()
{
    QFETCH(Sample, sample);
    QDateTime utc = QDateTime::fromString(
        QString::fromLatin1(sample.date), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    utc.setTimeSpec(Qt::UTC);
    const SignedHeaders headers = SigV4Signer().sign(sample.input, sample.credentials, utc);
    QCOMPARE(headers.amzDate, sample.date);
    QCOMPARE(headers.authorization.right(64), sample.signature);
}

QTEST_GUILESS_MAIN(TestSigV4Botocore)
#include "tst_sigv4botocore.moc"
