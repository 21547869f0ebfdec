# 许多相同的通道。
many-channels-total = 这些通道合起来平均携带 { $value } 的电流
many-channels-single = 一个开放的通道携带 { $value } 的电流
many-channels-share = 每个通道的开放概率为 { $value }
many-channels-count = 共有 { $value } 个通道
many-channels-step-formula = 通道数 × 开放的比例 × 一个开放通道的电流
many-channels-step-worked = 代入数值
many-channels-why = 通道要么开、要么关，没有半开；随时间变化的是同时开放的数目。所以单个通道忽开忽关，总电流却是平滑的：它既随 p（闸门）变，也随 i（驱动力，i = γ (V_m − E)）变。
