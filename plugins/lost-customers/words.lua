-- Names of the eight reasons for which customers leave (Keaveney 1995), and of the stages of a case.
return {
  reasons = {
    price = { en = "price", zh = "价格" }, inconvenience = { en = "inconvenience", zh = "不方便" },
    core_service = { en = "core service failure", zh = "核心服务失误" },
    staff = { en = "service staff failure", zh = "服务人员失误" },
    response = { en = "response to failure", zh = "失误后的反应" }, competition = { en = "competition", zh = "竞争" },
    ethics = { en = "ethics", zh = "伦理道德" }, involuntary = { en = "involuntary", zh = "非自愿" },
  },
  stages = {
    detected = { en = "detected", zh = "已发现" }, interviewed = { en = "interviewed", zh = "已访谈" },
    coded = { en = "cause coded", zh = "原因已归类" }, offered = { en = "offer made", zh = "已提出方案" },
    won_back = { en = "won back", zh = "已赢回" }, closed = { en = "closed", zh = "已结案" },
  },
}
